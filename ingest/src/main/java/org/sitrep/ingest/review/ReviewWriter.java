package org.sitrep.ingest.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.facts.NameRows;
import org.sitrep.ingest.load.RejectedRows;
import org.sitrep.ingest.review.DecisionRows.Source;
import org.sitrep.ingest.review.ReviewOutcome.Decided;
import org.sitrep.ingest.review.ReviewOutcome.NewDecision;
import org.sitrep.ingest.review.ReviewOutcome.Refused;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps decisions with who and when, and rows that cannot be taken with their bad cells. */
class ReviewWriter implements ItemWriter<ReviewOutcome> {

  private static final int MOST_KEPT = 16 * 1024;

  private final DecisionRows decisions;
  private final NameRows names;
  private final RejectedRows rejected;
  private final JdbcClient jdbc;
  private final Source source;
  private final Clock clock;

  ReviewWriter(
      DecisionRows decisions,
      NameRows names,
      RejectedRows rejected,
      JdbcClient jdbc,
      Source source,
      Clock clock) {
    this.decisions = decisions;
    this.names = names;
    this.rejected = rejected;
    this.jdbc = jdbc;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public void write(Chunk<? extends ReviewOutcome> chunk) {
    List<Refused> refused = new ArrayList<>();
    Set<String> actors = new TreeSet<>();
    for (ReviewOutcome outcome : chunk) {
      switch (outcome) {
        case Decided decided -> {
          decisions.write(decided, source, clock.instant());
          NewDecision decision = decided.decision();
          if (decision != null) {
            for (String field : List.of("perpetrator", "initiator")) {
              if (decision.corrected().get(field) instanceof String name) {
                actors.add(name);
              }
            }
          }
        }
        case Refused one -> refused.add(one);
      }
    }
    names.actors(actors);
    reject(refused);
  }

  private void reject(List<Refused> refused) {
    if (refused.isEmpty()) {
      return;
    }
    long workbook =
        jdbc.sql("select id from archive where sha256 = ?")
            .param(source.sha256())
            .query(Long.class)
            .single();
    rejected.write(refused.stream().map(one -> row(workbook, one)).toList(), source.run());
  }

  private static RejectedRows.Row row(long workbook, Refused refused) {
    ReviewRow row = refused.row();
    byte[] cells = row.row().line().getBytes(StandardCharsets.UTF_8);
    return new RejectedRows.Row(
        workbook,
        ReviewJobConfiguration.IMPORT,
        new Location(row.address(refused.cells()), 0, row.ordinal()),
        RejectReason.BAD_CELL,
        refused.cells().stream()
            .map(
                cell ->
                    cell.column() < 0
                        ? cell.why()
                        : row.row().address(cell.column()) + ": " + cell.why())
            .collect(Collectors.joining("; ")),
        Arrays.copyOf(cells, Math.min(cells.length, MOST_KEPT)),
        cells.length);
  }
}
