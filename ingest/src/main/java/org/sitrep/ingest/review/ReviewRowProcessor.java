package org.sitrep.ingest.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.core.review.Decision;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.ingest.review.ReviewOutcome.Decided;
import org.sitrep.ingest.review.ReviewOutcome.NewDecision;
import org.sitrep.ingest.review.ReviewOutcome.NewRuling;
import org.sitrep.ingest.review.ReviewOutcome.Refused;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Finds out what a row decides that was not decided before. A row that says what it was filled in
 * with says nothing, whatever was decided since.
 */
class ReviewRowProcessor implements ItemProcessor<ReviewRow, ReviewOutcome> {

  private static final int LONGEST_NAME = 100;

  private final CellValues values;
  private final FactLookup facts;
  private final IncidentStatements incidents;
  private final String file;
  private final @Nullable String by;
  private final String importer;

  /**
   * Rows that decided something, by the keys of their facts: they are written only with their
   * chunk.
   */
  private final Map<String, ReviewRow> decided = new HashMap<>();

  private final Map<String, NewDecision> decisions = new HashMap<>();

  /**
   * For the rows of one workbook.
   *
   * @param file SHA-256 of it
   * @param by who decided, whatever the rows say, or null
   * @param importer who decided where nobody is named
   */
  ReviewRowProcessor(
      CellValues values,
      FactLookup facts,
      IncidentStatements incidents,
      String file,
      @Nullable String by,
      String importer) {
    this.values = values;
    this.facts = facts;
    this.incidents = incidents;
    this.file = file;
    this.by = by;
    this.importer = importer;
  }

  @Override
  public @Nullable ReviewOutcome process(ReviewRow row) {
    List<BadCell> bad = new ArrayList<>();
    NewDecision decision = null;
    List<NewRuling> rulings = List.of();
    if (row.sheet().isOfIncidents()) {
      rulings = incidents.merges(row, bad);
    } else {
      Statement statement = Statement.read(row, values, bad);
      if (statement != null) {
        rulings = incidents.moves(row, statement.reference().fact(), bad);
        // What is wrong with it is told at once, what it would decide is not looked into.
        decision = bad.isEmpty() ? decision(row, statement, bad) : null;
      }
    }
    String who = who(row, bad);
    if (!bad.isEmpty()) {
      return new Refused(row, bad);
    }
    return decision == null && rulings.isEmpty()
        ? null
        : new Decided(row, who, row.sheet().text(row.row(), ReviewColumns.NOTE), decision, rulings);
  }

  private String who(ReviewRow row, List<BadCell> bad) {
    String named = row.sheet().text(row.row(), ReviewColumns.REVIEWED_BY);
    if (by != null || named == null) {
      return by == null ? importer : by;
    }
    if (named.length() > LONGEST_NAME) {
      bad.add(
          new BadCell(
              row.sheet().column(ReviewColumns.REVIEWED_BY),
              "a name of %d characters: at most %d".formatted(named.length(), LONGEST_NAME)));
    }
    return named;
  }

  private @Nullable NewDecision decision(ReviewRow row, Statement statement, List<BadCell> bad) {
    String key = statement.reference().fact();
    Long shown = statement.reference().decision();
    MadeDecision base = shown == null ? null : facts.made(shown).orElse(null);
    if (statement.decision() == null) {
      for (CorrectedField field : statement.entered().keySet()) {
        bad.add(bad(row, field, "a corrected value without the decision correct"));
      }
      return null;
    }
    Optional<JudgedFact> found = facts.fact(key);
    if (found.isEmpty()) {
      if (base == null || !statement.repeats(base, entered(statement, base.corrected()))) {
        bad.add(
            new BadCell(
                row.sheet().column(ReviewColumns.FACT),
                "the record is not coded any more: make the workbook anew and decide there"));
      }
      return null;
    }
    JudgedFact fact = found.get();
    Map<String, @Nullable Object> corrected;
    try {
      corrected = Corrections.of(fact.coded(), statement.entered());
    } catch (Corrections.Contradiction e) {
      bad.add(bad(row, e.field(), String.valueOf(e.getMessage())));
      return null;
    }
    if (base != null && statement.repeats(base, corrected)) {
      return null;
    }
    if (statement.decision() == Decision.CORRECT) {
      checkCorrection(row, statement, corrected, fact, bad);
    } else {
      checkWithout(row, statement, corrected, base, bad);
      corrected = Map.of();
    }
    MadeDecision current =
        fact.applied() == null ? facts.current(key).orElse(null) : fact.applied();
    if (!bad.isEmpty() || isSettled(statement, corrected, current)) {
      return null;
    }
    Integer other = otherRow(row, key, statement, corrected);
    if (other != null) {
      if (other > 0) {
        bad.add(
            new BadCell(
                row.sheet().column(ReviewColumns.DECISION),
                "row %d of the same workbook decides otherwise on the same record"
                    .formatted(other)));
      }
      return null;
    }
    boolean inherited = fact.applied() != null && !"copy".equals(fact.appliesBy());
    boolean replaces = inherited || statement.decision() == Decision.WITHDRAW;
    NewDecision decision =
        new NewDecision(
            key,
            statement.decision(),
            corrected,
            fact.applied() == null || !replaces ? null : fact.applied().id());
    decided.put(key, row);
    decisions.put(key, decision);
    return decision;
  }

  /**
   * Another row of the workbook that decides on the same record: its number where it decides
   * otherwise, 0 where it decides the same, null where there is none.
   */
  private @Nullable Integer otherRow(
      ReviewRow row, String key, Statement statement, Map<String, @Nullable Object> corrected) {
    NewDecision decision = decisions.get(key);
    ReviewRow other = decided.get(key);
    if (decision != null && other != null && other.ordinal() != row.ordinal()) {
      boolean same =
          decision.decision() == statement.decision() && decision.corrected().equals(corrected);
      return same ? 0 : other.row().number();
    }
    return facts
        .current(key)
        .filter(made -> made.file().equals(file) && made.row() != row.row().number())
        .map(MadeDecision::row)
        .orElse(null);
  }

  /** Values as they were entered, for want of a fact to complete them by. */
  private static Map<String, @Nullable Object> entered(
      Statement statement, Map<String, @Nullable Object> corrected) {
    boolean same =
        statement.entered().entrySet().stream()
            .allMatch(
                field -> Objects.equals(corrected.get(field.getKey().key()), field.getValue()));
    return same ? corrected : Map.of();
  }

  private static boolean isSettled(
      Statement statement,
      Map<String, @Nullable Object> corrected,
      @Nullable MadeDecision current) {
    if (current == null || current.decision() == Decision.WITHDRAW) {
      return statement.decision() == Decision.WITHDRAW;
    }
    return statement.repeats(current, corrected);
  }

  private static void checkCorrection(
      ReviewRow row,
      Statement statement,
      Map<String, @Nullable Object> corrected,
      JudgedFact fact,
      List<BadCell> bad) {
    int column = row.sheet().column(ReviewColumns.DECISION);
    if (statement.entered().isEmpty()) {
      bad.add(new BadCell(column, "'correct' without a corrected value"));
    } else if (Corrections.changeNothing(corrected, fact.coded())) {
      bad.add(new BadCell(column, "'correct' to what was coded: decide accept"));
    }
  }

  /** What the row was filled in with may stay where only the decision is changed. */
  private static void checkWithout(
      ReviewRow row,
      Statement statement,
      Map<String, @Nullable Object> corrected,
      @Nullable MadeDecision base,
      List<BadCell> bad) {
    for (CorrectedField field : statement.entered().keySet()) {
      if (base == null
          || !Objects.equals(base.corrected().get(field.key()), corrected.get(field.key()))) {
        bad.add(bad(row, field, "a corrected value without the decision correct"));
      }
    }
  }

  private static BadCell bad(ReviewRow row, CorrectedField field, String why) {
    return new BadCell(row.sheet().column(field.header()), why);
  }
}
