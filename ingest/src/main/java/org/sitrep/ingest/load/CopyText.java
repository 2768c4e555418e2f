package org.sitrep.ingest.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format of COPY. */
final class CopyText {

  private final StringBuilder rows = new StringBuilder();
  private boolean first = true;

  /** Adds a value by its text, or null. */
  CopyText value(@Nullable Object value) {
    separate();
    if (value == null) {
      rows.append("\\N");
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** Adds an array of texts. */
  CopyText array(List<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array
          .append(array.length() > 1 ? "," : "")
          .append('"')
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return value(array.append('}').toString());
  }

  /** Ends the row. */
  void end() {
    rows.append('\n');
    first = true;
  }

  private void separate() {
    if (!first) {
      rows.append('\t');
    }
    first = false;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        case '\t' -> rows.append("\\t");
        default -> rows.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
