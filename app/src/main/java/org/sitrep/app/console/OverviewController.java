package org.sitrep.app.console;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RunCare;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.sitrep.app.schedule.PlannedNight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: how the last night went, and what there is. */
@Controller
class OverviewController {

  private static final int DAYS = 30;

  private final RunHistory history;
  private final RunCare care;
  private final Backlog backlog;
  private final Health health;
  private final ConsoleSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  OverviewController(
      RunHistory history,
      RunCare care,
      Backlog backlog,
      Health health,
      ConsoleSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.history = history;
    this.care = care;
    this.backlog = backlog;
    this.health = health;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is stored, from the archives' own counts. */
  record Store(long archives, long articles, long rejected, long claims, long events) {}

  @GetMapping("/")
  String overview(Model model) {
    model.addAttribute("ingest", last("ingest"));
    model.addAttribute("report", last("report"));
    PlannedNight next = PlannedNight.in(jdbc).orElse(null);
    model.addAttribute("next", next);
    model.addAttribute("forgotten", next != null && next.isForgotten(clock.instant()));
    model.addAttribute("running", care.running().stream().map(run -> run.getId()).toList());
    model.addAttribute("health", health.withHints());
    model.addAttribute("todo", backlog.todo());
    model.addAttribute("store", store());
    model.addAttribute("bars", Bars.of(perDay()));
    model.addAttribute("inbox", settings.inbox());
    return "overview";
  }

  private @Nullable RunView last(String job) {
    List<RunView> runs = history.list(new RunHistory.Filter(job, null, null), 1);
    return runs.isEmpty() ? null : runs.getFirst();
  }

  private Store store() {
    return jdbc.sql(
            """
            select (select count(*) from archive where status <> 'imported') as archives,
                   (select coalesce(sum(articles), 0) from archive) as articles,
                   (select count(*) from rejected_record) as rejected,
                   %s as claims, %s as events
            """
                .formatted(number("violence_claim"), number("cooperation_event")))
        .query(
            (row, number) ->
                new Store(
                    row.getLong("archives"),
                    row.getLong("articles"),
                    row.getLong("rejected"),
                    row.getLong("claims"),
                    row.getLong("events")))
        .single();
  }

  /** Rows of a table; of a large one as the server estimates, since counting reads all of it. */
  private static String number(String table) {
    return """
        (select case when reltuples > 1e6 then cast(reltuples as bigint)
           else (select count(*) from %1$s) end from pg_class where oid = '%1$s'::regclass)"""
        .formatted(table);
  }

  /** Articles by the day that their archive was loaded; each of the last days, the oldest first. */
  private Map<LocalDate, Long> perDay() {
    LocalDate today = LocalDate.now(clock);
    Map<LocalDate, Long> loaded = new HashMap<>();
    jdbc.sql(
            """
            select cast(loaded_at at time zone :zone as date) as day, sum(articles) as articles
              from archive where loaded_at >= cast(:from as date) group by 1
            """)
        .param("zone", clock.getZone().getId())
        .param("from", Date.valueOf(today.minusDays(DAYS)))
        .query(
            row -> {
              loaded.put(row.getDate("day").toLocalDate(), row.getLong("articles"));
            });
    Map<LocalDate, Long> days = new LinkedHashMap<>();
    for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
      days.put(day, loaded.getOrDefault(day, 0L));
    }
    return days;
  }
}
