package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.incident.ReportingArticle;

/** Columns of facts as the values that were coded. */
final class Coded {

  /** Bits of a rank that are the ordinal's; an archive has fewer records. */
  private static final int ORDINAL_BITS = 40;

  private Coded() {}

  /** The article of a fact, its rank by archive and record. */
  static ReportingArticle article(ResultSet row) throws SQLException {
    return new ReportingArticle(
        row.getLong("article"),
        (row.getLong("archive_id") << ORDINAL_BITS) + row.getLong("ordinal"),
        row.getLong("story_id"),
        row.getString("source"),
        day(row, "published"),
        row.getString("title"),
        row.getString("dateline"));
  }

  static <E> E of(ResultSet row, String column, E[] values, Function<E, String> code)
      throws SQLException {
    return Objects.requireNonNull(orNull(row, column, values, code), column);
  }

  static <E> @Nullable E orNull(ResultSet row, String column, E[] values, Function<E, String> code)
      throws SQLException {
    String wanted = row.getString(column);
    return wanted == null
        ? null
        : Stream.of(values)
            .filter(value -> code.apply(value).equals(wanted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + column + " is called " + wanted));
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
