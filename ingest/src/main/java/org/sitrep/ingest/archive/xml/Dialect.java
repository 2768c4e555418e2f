package org.sitrep.ingest.archive.xml;

import java.util.List;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.archive.ArchiveRecord.Field;

/** What the records of a format are and what is taken from them. */
interface Dialect {

  /** What a record gives. */
  sealed interface Taking {

    /** Its parts. */
    record Parts(List<Field> fields) implements Taking {}

    /** A sound record that cannot hold an article. */
    record Nothing(String why) implements Taking {}
  }

  /** Whether elements of that name, without a prefix, are records. */
  boolean isRecord(String name);

  /** Whether every element in a record must be closed. */
  default boolean strict() {
    return true;
  }

  /**
   * Takes the parts of a record.
   *
   * @param head what stands before the first record of the file
   */
  Taking take(Element record, Element head);

  /** What a file without a record is. */
  default String withoutRecord() {
    return "no record";
  }
}
