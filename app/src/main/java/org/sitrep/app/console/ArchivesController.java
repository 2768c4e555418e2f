package org.sitrep.app.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The archives, and what became of their records. */
@Controller
class ArchivesController {

  private static final int PAGE = 50;

  private final JdbcClient jdbc;

  ArchivesController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An archive as it is listed; the counts are those of its last reading. */
  record Row(
      long id,
      String file,
      long bytes,
      @Nullable String format,
      String status,
      Instant registered,
      long records,
      long articles,
      long filtered,
      long rejected) {}

  @GetMapping("/archives")
  String list(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    String asked = Listing.asked(status);
    List<Row> rows =
        jdbc.sql(
                """
                select * from archive
                 where (cast(:status as text) is null or status = :status)
                   and (cast(:before as bigint) is null or id < :before)
                 order by id desc limit :most
                """)
            .param("status", asked)
            .param("before", before)
            .param("most", PAGE)
            .query(
                (row, number) ->
                    new Row(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getLong("bytes"),
                        row.getString("format"),
                        row.getString("status"),
                        row.getTimestamp("registered_at").toInstant(),
                        row.getLong("records"),
                        row.getLong("articles"),
                        row.getLong("filtered"),
                        row.getLong("rejected")))
            .list();
    model.addAttribute("rows", rows);
    model.addAttribute("status", asked);
    model.addAttribute("statuses", List.of("registered", "loaded", "failed", "imported"));
    model.addAttribute("next", Listing.next(rows, PAGE, Row::id));
    return "archives";
  }
}
