package org.sitrep.ingest.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the articles that are not linked yet in the order of publication, so that the same articles
 * give the same links however a run came to them. An article's own row tells that it was linked, in
 * the same transaction as its links: a restart needs no position.
 */
class UnlinkedArticleReader implements ItemReader<UnlinkedArticle> {

  private static final String ORDER = "(coalesce(published, date 'infinity'), archive_id, ordinal)";

  private final JdbcClient jdbc;
  private final String unlinked;
  private final int page;
  private final Queue<UnlinkedArticle> read = new ArrayDeque<>();
  private @Nullable UnlinkedArticle after;

  /**
   * Reads pages.
   *
   * @param unlinked the condition, the same as that of an index in this order
   */
  UnlinkedArticleReader(JdbcClient jdbc, String unlinked, int page) {
    this.jdbc = jdbc;
    this.unlinked = unlinked;
    this.page = page;
  }

  @Override
  public @Nullable UnlinkedArticle read() {
    if (read.isEmpty()) {
      readPage();
    }
    UnlinkedArticle next = read.poll();
    if (next != null) {
      after = next;
    }
    return next;
  }

  private void readPage() {
    UnlinkedArticle last = after;
    jdbc.sql(
            """
            select id, published, archive_id, ordinal
            from article
            where %1$s and (:begin or %2$s > (coalesce(:published::date, date 'infinity'), :archive, :ordinal))
            order by coalesce(published, date 'infinity'), archive_id, ordinal
            limit :page
            """
                .formatted(unlinked, ORDER))
        .param("begin", last == null)
        .param("published", last == null ? null : last.published(), java.sql.Types.DATE)
        .param("archive", last == null ? 0 : last.archive())
        .param("ordinal", last == null ? 0 : last.ordinal())
        .param("page", page)
        .query(
            row -> {
              read.add(
                  new UnlinkedArticle(
                      row.getLong("id"),
                      row.getObject("published", LocalDate.class),
                      row.getLong("archive_id"),
                      row.getLong("ordinal")));
            });
  }
}
