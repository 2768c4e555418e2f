package org.sitrep.core.report;

import java.util.List;

/**
 * What reports can be made of; needs no database. Implementations are found by {@link
 * java.util.ServiceLoader}.
 */
public interface ReportCatalog {

  /**
   * A sheet that definitions can name.
   *
   * @param id its name in definitions
   * @param family what it belongs to, as {@code all of …} names it
   * @param about one sentence on what it shows
   */
  record Sheet(String id, String family, String about) {}

  /** All sheets, by family and id. */
  List<Sheet> sheets();

  /** The set of workbooks that is written where no other is asked for, as YAML. */
  String builtInSet();

  /**
   * Checks a set.
   *
   * @param file what to call it in errors
   * @return the names of its workbooks
   * @throws ReportSetException where it cannot be taken
   */
  List<String> check(String yaml, String file) throws ReportSetException;

  /** The code of a country; {@code pk} is one too. */
  boolean isCountry(String code);

  /** The names of the profiles. */
  List<String> profiles();
}
