package org.sitrep.ingest.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.core.review.Decision;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.core.review.ReviewColumns.Reference;
import org.sitrep.ingest.archive.sheet.SheetCell;

/**
 * What a row of records says.
 *
 * @param reference the row's fact, and the decision that it was filled in with
 * @param decision or null where none is written
 * @param entered values under corrected headers, null for none
 * @param note or null
 */
record Statement(
    Reference reference,
    @Nullable Decision decision,
    Map<CorrectedField, @Nullable Object> entered,
    @Nullable String note) {

  private static final int LONGEST_NOTE = 10_000;

  /**
   * Reads a row.
   *
   * @param bad takes the cells that say nothing that can be taken
   * @return null where the row has no key
   */
  static @Nullable Statement read(ReviewRow row, CellValues values, List<BadCell> bad) {
    ReviewSheet sheet = row.sheet();
    Reference reference = reference(row, ReviewColumns.FACT, bad);
    if (reference == null) {
      return null;
    }
    List<CorrectedField> fields =
        reference.fact().startsWith("v") ? CorrectedField.OF_CLAIM : CorrectedField.OF_EVENT;
    Map<CorrectedField, @Nullable Object> entered = new LinkedHashMap<>();
    for (CorrectedField field : fields) {
      SheetCell cell = sheet.cell(row.row(), field.header());
      if (cell != null && !cell.text().isBlank()) {
        try {
          entered.put(field, values.read(field, cell, row.countsFrom1904()));
        } catch (BadCellException e) {
          bad.add(new BadCell(sheet.column(field.header()), String.valueOf(e.getMessage())));
        }
      }
    }
    String note = sheet.text(row.row(), ReviewColumns.NOTE);
    if (note != null && note.length() > LONGEST_NOTE) {
      bad.add(
          new BadCell(
              sheet.column(ReviewColumns.NOTE),
              "a note of %d characters: at most %d".formatted(note.length(), LONGEST_NOTE)));
    }
    return new Statement(reference, decision(row, bad), entered, note);
  }

  /** What a row is known by; null where that is missing or broken. */
  static @Nullable Reference reference(ReviewRow row, String header, List<BadCell> bad) {
    String text = row.sheet().text(row.row(), header);
    Reference reference = text == null ? null : Reference.parse(text);
    if (reference == null) {
      bad.add(
          new BadCell(
              row.sheet().column(header),
              text == null
                  ? "the row has lost its key"
                  : "'%s' is no key of a row".formatted(text)));
    }
    return reference;
  }

  private static @Nullable Decision decision(ReviewRow row, List<BadCell> bad) {
    String word = row.sheet().text(row.row(), ReviewColumns.DECISION);
    try {
      return word == null ? null : Decision.of(word);
    } catch (IllegalArgumentException e) {
      bad.add(
          new BadCell(
              row.sheet().column(ReviewColumns.DECISION),
              "'%s' is no decision: accept, reject, correct or withdraw".formatted(word)));
      return null;
    }
  }

  /**
   * Whether it says the same as a decision that was made; an empty note says nothing.
   *
   * @param corrected values as they would be stored
   */
  boolean repeats(MadeDecision made, Map<String, @Nullable Object> corrected) {
    return decision == made.decision()
        && (decision != Decision.CORRECT || alike(corrected, made.corrected()))
        && (note == null || note.equals(made.note()));
  }

  /** How a figure is qualified follows from it, and from what the coder had. */
  private static boolean alike(
      Map<String, @Nullable Object> some, Map<String, @Nullable Object> others) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>(some);
    Map<String, @Nullable Object> other = new LinkedHashMap<>(others);
    one.remove(Corrections.QUALIFIER);
    other.remove(Corrections.QUALIFIER);
    return Objects.equals(one, other);
  }
}
