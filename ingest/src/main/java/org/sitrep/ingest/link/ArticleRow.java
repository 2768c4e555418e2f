package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.sitrep.core.incident.ReportingArticle;

/** The article of a stored fact. */
final class ArticleRow {

  /** The columns of an article {@code a}. */
  static final String COLUMNS =
      """
      a.id as article, a.story_id, a.source, a.published, a.title, a.dateline, a.archive_id,
      a.ordinal
      """;

  /** Bits of a rank that are the ordinal's; an archive has fewer records. */
  private static final int ORDINAL_BITS = 40;

  private ArticleRow() {}

  /** The article of a fact, its rank by archive and record. */
  static ReportingArticle article(ResultSet row) throws SQLException {
    return new ReportingArticle(
        row.getLong("article"),
        (row.getLong("archive_id") << ORDINAL_BITS) + row.getLong("ordinal"),
        row.getLong("story_id"),
        row.getString("source"),
        row.getObject("published", LocalDate.class),
        row.getString("title"),
        row.getString("dateline"));
  }
}
