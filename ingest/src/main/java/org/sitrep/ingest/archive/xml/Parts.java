package org.sitrep.ingest.archive.xml;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.archive.ArchiveRecord.Field;

/** The parts of a record, as they are found. */
final class Parts {

  private final List<Field> fields = new ArrayList<>();

  /** Adds a part that has a value; a part may come more than once. */
  Parts with(String name, String value) {
    if (!value.isBlank()) {
      String stripped = value.strip();
      fields.add(new Field(name, name.equals("published") ? FeedDates.iso(stripped) : stripped));
    }
    return this;
  }

  Parts withAuthors(List<String> names) {
    names.stream().distinct().forEach(name -> with("authors", name));
    return this;
  }

  Dialect.Taking taken() {
    return new Dialect.Taking.Parts(List.copyOf(fields));
  }
}
