package org.sitrep.ingest.facts;

import java.sql.Date;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.ingest.archive.Location;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the articles of a range of ids that this coder has not tried. An article's own row tells
 * that it was coded, in the same transaction as its facts, so a restart needs no position.
 */
class ArticleToCodeReader implements ItemReader<ArticleToCode> {

  private final JdbcClient jdbc;
  private final Selection selection;
  private final String coderVersion;
  private final long last;
  private final int page;
  private final Queue<ArticleToCode> read = new ArrayDeque<>();
  private long after;

  ArticleToCodeReader(
      JdbcClient jdbc, Selection selection, String coderVersion, long first, long last, int page) {
    this.jdbc = jdbc;
    this.selection = selection;
    this.coderVersion = coderVersion;
    this.after = first - 1;
    this.last = last;
    this.page = page;
  }

  @Override
  public @Nullable ArticleToCode read() {
    if (read.isEmpty()) {
      readPage();
    }
    ArticleToCode next = read.poll();
    if (next != null) {
      after = next.id();
    }
    return next;
  }

  private void readPage() {
    jdbc.sql(
            """
            select id, archive_id, entry, byte_offset, ordinal, title, text, published, source,
                   dateline, coder_version, content_sha256
            from article
            where id > ? and id <= ? and %s
            order by id
            limit ?
            """
                .formatted(selection.condition()))
        .params(after, last, coderVersion, page)
        .query(
            row -> {
              Date published = row.getDate("published");
              read.add(
                  new ArticleToCode(
                      row.getLong("id"),
                      row.getLong("archive_id"),
                      new Location(
                          row.getString("entry"),
                          row.getLong("byte_offset"),
                          row.getLong("ordinal")),
                      row.getString("content_sha256"),
                      new ArticleText(
                          row.getString("title"),
                          row.getString("text"),
                          published == null ? null : published.toLocalDate(),
                          row.getString("source"),
                          row.getString("dateline")),
                      row.getString("coder_version")));
            });
  }
}
