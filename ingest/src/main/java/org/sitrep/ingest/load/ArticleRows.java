package org.sitrep.ingest.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.sitrep.core.article.FoundArticle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of articles and of their words, filled by COPY. The rows go through a temporary table,
 * since COPY cannot pass over a record that is there already.
 */
final class ArticleRows {

  /** An article that the database does not take, and why. */
  record Refused(LoadedItem.Loaded item, String why) {}

  private static final String COLUMNS =
      "archive_id, entry, byte_offset, ordinal, external_id, url, title, source, authors,"
          + " published, published_at, dateline, language, text, content_sha256, loaded_at,"
          + " archived_at, published_from, published_refused";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ArticleRows(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes articles in the present transaction, each once however often it is written.
   *
   * @return those that the database refuses
   */
  List<Refused> write(long archive, List<LoadedItem.Loaded> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<Refused> refused =
        jdbc.execute(
            (ConnectionCallback<List<Refused>>) connection -> write(connection, archive, items));
    return refused == null ? List.of() : refused;
  }

  private List<Refused> write(Connection connection, long archive, List<LoadedItem.Loaded> items)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table if not exists article_load on commit delete rows as select "
              + COLUMNS
              + " from article with no data");
    }
    Instant now = clock.instant();
    SQLException failure = copy(connection, archive, items, now);
    if (failure == null) {
      return List.of();
    }
    // One of them cannot be stored: each for itself tells which.
    List<Refused> refused = new ArrayList<>();
    for (LoadedItem.Loaded item : items) {
      SQLException why = copy(connection, archive, List.of(item), now);
      if (why != null) {
        refused.add(new Refused(item, String.valueOf(why.getMessage())));
      }
    }
    return refused;
  }

  /** Copies the rows, or none where the database refuses the data of one: then it tells why. */
  private static @Nullable SQLException copy(
      Connection connection, long archive, List<LoadedItem.Loaded> items, Instant now)
      throws SQLException {
    CopyText rows = new CopyText();
    for (LoadedItem.Loaded item : items) {
      row(rows, archive, item, now);
    }
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy article_load (" + COLUMNS + ") from stdin",
              new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
      statement.execute(
          """
          with loaded as (
            insert into article (%1$s) select %1$s from article_load
            on conflict (archive_id, ordinal) do nothing
            returning id, title, text)
          insert into article_words (article_id, words)
          select id, to_tsvector('simple', title || ' ' || left(text, 100000)) from loaded
          """
              .formatted(COLUMNS));
      statement.execute("delete from article_load");
      connection.releaseSavepoint(before);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      // Class 22 is bad data, 54 a limit such as the longest index entry; all else is no record's
      // fault.
      if (state.startsWith("22") || state.startsWith("54")) {
        connection.rollback(before);
        return e;
      }
      throw e;
    }
  }

  private static void row(CopyText rows, long archive, LoadedItem.Loaded item, Instant now) {
    FoundArticle article = item.article();
    rows.value(archive)
        .value(RejectedRows.withoutNul(item.at().entry()))
        .value(item.at().byteOffset())
        .value(item.at().ordinal())
        .value(article.externalId())
        .value(article.url())
        .value(article.title())
        .value(article.source())
        .array(article.authors())
        .value(article.published())
        .value(article.publishedAt())
        .value(article.dateline())
        .value(article.language())
        .value(article.text())
        .value(sha256(article))
        .value(now)
        .value(article.dating().archivedAt())
        .value(article.dating().from())
        .array(article.dating().refused())
        .end();
  }

  private static String sha256(FoundArticle article) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(article.title().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of()
          .formatHex(digest.digest(article.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
