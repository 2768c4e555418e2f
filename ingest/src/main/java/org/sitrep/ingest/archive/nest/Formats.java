package org.sitrep.ingest.archive.nest;

import java.util.List;
import java.util.Optional;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.RecordFormat;

/** The formats of records. A new one is a class and a line here. */
final class Formats {

  /** The certain ones first: what begins with a word of its own before what only looks like it. */
  private static final List<RecordFormat> ALL = List.of();

  private Formats() {}

  static Optional<RecordFormat> of(ContentStart start) {
    return ALL.stream().filter(format -> format.begins(start)).findFirst();
  }
}
