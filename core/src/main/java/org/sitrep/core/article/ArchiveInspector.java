package org.sitrep.core.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a whole archive without loading it. Implementations are found by {@link
 * java.util.ServiceLoader}.
 */
public interface ArchiveInspector {

  /**
   * Counts what an archive holds.
   *
   * @param fields what the fields of its records are called
   * @throws IOException where the file cannot be opened; damage inside it is counted, not thrown
   */
  Report inspect(Path file, FieldMapping fields) throws IOException;

  /**
   * What an archive holds: records = articles + filtered + rejected.
   *
   * @param file as given
   * @param format name of the format, from its content
   * @param records all records that were read, good or bad
   * @param articles those that hold an article
   * @param rejected those that could not be taken
   * @param reasons number of rejected records by reason
   */
  record Report(
      String file,
      String format,
      long records,
      long articles,
      long rejected,
      Map<String, Long> reasons) {}
}
