package org.sitrep.reports.sheet;

import java.util.Locale;

/**
 * Where a sheet comes from. Every class below {@code org.sitrep.reports} that implements this and
 * has a constructor without parameters is a sheet that definitions can name: the catalog finds it
 * and makes a new one for each workbook. Most implement {@code ClaimSheet} or {@code EventSheet}.
 */
public interface SheetSource {

  /** The tab's name. */
  String name();

  /** One sentence on what it shows, for the list of contents. */
  String about();

  /** What it belongs to. */
  Family family();

  /** The name in definitions, which is that of its CSV file: {@code month-by-victims}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
