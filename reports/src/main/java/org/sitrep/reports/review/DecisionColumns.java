package org.sitrep.reports.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.core.review.Decision;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.reports.query.Review;
import org.sitrep.reports.workbook.Cells;
import org.sitrep.reports.workbook.Column;

/**
 * The columns of records that analysts write their decisions in, filled in with what was decided.
 */
public final class DecisionColumns {

  private static final int DECISION_WIDTH = 11;
  private static final int FIELD_WIDTH = 13;

  private DecisionColumns() {}

  /**
   * Gives the present value of a field of a record: an integer, a day, a text or a list of texts.
   */
  @FunctionalInterface
  public interface Value<R> {
    @Nullable Object of(R row, CorrectedField field);
  }

  /**
   * Decision and corrected fields.
   *
   * @param review what was decided on a row
   * @param fields those that can be corrected
   * @param value the values of a row as corrected
   */
  public static <R> List<Column<R>> decision(
      Function<R, Review> review, List<CorrectedField> fields, Value<R> value) {
    List<Column<R>> columns = new ArrayList<>();
    List<String> decisions = Arrays.stream(Decision.values()).map(Decision::code).toList();
    columns.add(
        Column.<R>word(
                ReviewColumns.DECISION,
                DECISION_WIDTH,
                "What an analyst decides: whether the record is as its sentence says, is none, is to"
                    + " be corrected, or whether the decision shown is taken back.",
                row -> review.apply(row).decision())
            .of(Decision.values(), Decision::code)
            .forInput(new Column.Input(decisions, true)));
    for (CorrectedField field : fields) {
      columns.add(corrected(review, field, value));
    }
    return columns;
  }

  private static <R> Column<R> corrected(
      Function<R, Review> review, CorrectedField field, Value<R> value) {
    String meaning =
        "The right value where the decision is correct; an empty cell leaves it as it is"
            + (field.isOptional() ? ", \"" + CorrectedField.NONE + "\" empties it" : "")
            + (several(field) ? "; several with a semicolon between" : "")
            + ".";
    return new Column<R>(
        field.header(),
        Column.Kind.WORD,
        FIELD_WIDTH,
        meaning,
        String.join(", ", field.codes()),
        (row, cells) ->
            write(review.apply(row).corrected().contains(field.key()), value.of(row, field), cells),
        new Column.Input(choices(field), !several(field)));
  }

  private static boolean several(CorrectedField field) {
    return field.kind() == CorrectedField.Kind.CODES || field.kind() == CorrectedField.Kind.NAMES;
  }

  private static List<String> choices(CorrectedField field) {
    if (field.codes().isEmpty() || !field.isOptional()) {
      return field.codes();
    }
    List<String> choices = new ArrayList<>(field.codes());
    choices.add(CorrectedField.NONE);
    return choices;
  }

  private static void write(boolean corrected, @Nullable Object value, Cells cells) {
    if (!corrected) {
      cells.word(null);
      return;
    }
    switch (value) {
      case null -> cells.word(CorrectedField.NONE);
      case Number number -> cells.whole(number);
      case LocalDate day -> cells.word(day.toString());
      case Collection<?> texts ->
          cells.word(
              texts.isEmpty()
                  ? CorrectedField.NONE
                  : String.join("; ", texts.stream().map(Object::toString).toList()));
      default -> cells.word(value.toString());
    }
  }

  /** Who decided and what they noted, and what the coder had where it was corrected. */
  public static <R> List<Column<R>> reviewer(Function<R, Review> review) {
    return List.of(
        Column.<R>word(
                ReviewColumns.REVIEWED_BY,
                16,
                "Who decided; with an empty cell, whoever imports the workbook.",
                row -> review.apply(row).by())
            .forInput(new Column.Input(List.of(), false)),
        Column.<R>word(
                ReviewColumns.NOTE,
                30,
                "What there is to say of it.",
                row -> review.apply(row).note())
            .forInput(new Column.Input(List.of(), false)),
        Column.word(
            "Coded as",
            30,
            "What the coder has for the fields that were corrected; all other columns of the record"
                + " and all sums are as corrected.",
            row -> review.apply(row).codedAs()),
        Column.word(
            "Decided on",
            12,
            "What the decision was made on: this record (key), what was coded from its sentence"
                + " before (sentence), or the same record of a copy (copy).",
            row -> review.apply(row).via()));
  }

  /** What the row is known by when the workbook is imported. */
  public static <R> Column<R> key(Function<R, Review> review) {
    return Column.line(
        ReviewColumns.FACT,
        9,
        "What the record is known by when decisions are imported; not to be changed.",
        row -> {
          Review of = review.apply(row);
          return new ReviewColumns.Reference(of.key(), of.number()).toString();
        });
  }
}
