package org.sitrep.reports.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.QuadClass;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.review.DecisionColumns;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.OriginColumns;
import org.sitrep.reports.sheet.RecordSheet;
import org.sitrep.reports.workbook.BookDraft;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Filling;
import org.sitrep.reports.workbook.Table;

/** A row a cooperation event. */
final class CooperationRecords implements EventSheet, RecordSheet {

  private static final String NAME = "Cooperation records";

  /** Its id. */
  static final String ID = "cooperation-records";

  static final String MONTH = "Month";
  static final String PARTIES = "Parties";
  static final String FORM = "Form";
  static final String CLASS = "Class";
  static final String COUNTED = "Counted";
  static final String PAIRS = "Pairs counted";

  private static final List<Column<Event>> TOLD =
      List.of(
          Column.number("Record", 8, "Number of the event in the database.", Event::id),
          Column.day("Published", 11, "Day of the article.", e -> e.origin().published()),
          Column.word(
              "Date",
              11,
              "When the act took place, as exact as it is known: a year, a month or a day.",
              Event::date),
          Column.word(
              MONTH, 9, "Month of the act; \"no month\" where it is not told.", MonthlyActs::month),
          Column.<Event>word("Type", 12, "PLOVER type of the act.", Event::type)
              .of(EventType.values(), EventType::code),
          Column.<Event>word(CLASS, 20, "PLOVER's class of the type.", Event::quadClass)
              .of(QuadClass.values(), QuadClass::code),
          Column.<Event>decimal(
              "Intensity",
              9,
              "How far such an act brings its parties together (to 10) or apart (to -10), in the"
                  + " manner of Goldstein's scale.",
              Event::intensity),
          Column.<Event>word(FORM, 15, "How the act was done.", Event::form)
              .of(Form.values(), Form::code),
          Column.word(
              PARTIES,
              26,
              "Everyone who acts or is acted with: ISO 3166 codes, names of organisations.",
              e -> String.join("; ", e.parties())),
          Column.word("Initiator", 14, "Who acts, for one-sided acts.", Event::initiator),
          Column.<Event>word(
                  "Fields", 28, "What the act is about.", e -> String.join("; ", e.fields()))
              .of(Field.values(), Field::code),
          Column.<Event>word(
                  "Counter-terrorism",
                  11,
                  "Whether one of the fields is about counter-terrorism in the wide sense.",
                  e -> Dyads.isCounterTerrorism(e) ? "yes" : "no")
              .of(new String[] {"yes", "no"}, word -> word),
          Column.<Event>word("Status", 10, "Whether the act took place.", Event::status)
              .of(EventStatus.values(), EventStatus::code),
          Column.word(
              "Attribution",
              24,
              "Who says so, where only somebody's word tells it.",
              Event::attribution),
          Column.text(
              "Quote", 60, "The sentence that best states the act.", e -> e.origin().quote()));

  private static final List<Column<Event>> COUNTING =
      List.of(
          Column.whole(
              COUNTED,
              9,
              "1 where tables count the event; empty where they do not.",
              event -> Dyads.isCounted(event) ? 1 : null),
          Column.whole(
              PAIRS,
              9,
              "Pairs of parties for which the sheet Dyads counts the event; 0 where it is not"
                  + " counted.",
              Dyads::pairsOf),
          Column.word("Counting note", 38, "Why it is not counted.", CooperationRecords::note));

  private @Nullable Filling<Event> rows;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "A row for each act between parties that an article reports, with the sentence that tells"
        + " it.";
  }

  @Override
  public void begin(BookDraft book) {
    rows =
        book.begin(
            Table.empty(
                NAME,
                NAME,
                about(),
                List.of(
                    "Green headers are for your decisions: see Review of records on the sheet Notes."),
                columns(),
                Table.Paper.RECORDS));
  }

  @Override
  public void add(Event event) {
    Objects.requireNonNull(rows).accept(event);
  }

  @Override
  public Table<Event> sheet(Edition edition) {
    return Objects.requireNonNull(rows).end();
  }

  private static List<Column<Event>> columns() {
    List<Column<Event>> columns = new ArrayList<>(TOLD);
    columns.addAll(
        DecisionColumns.decision(
            Event::review, CorrectedField.OF_EVENT, CooperationRecords::value));
    columns.addAll(DecisionColumns.reviewer(Event::review));
    columns.addAll(COUNTING);
    columns.addAll(OriginColumns.of(Event::origin));
    columns.add(DecisionColumns.key(Event::review));
    return columns;
  }

  private static @Nullable Object value(Event event, CorrectedField field) {
    return switch (field) {
      case TYPE -> event.type();
      case FORM -> event.form();
      case PARTIES -> event.parties();
      case INITIATOR -> event.initiator();
      case FIELDS -> event.fields();
      case DATE -> event.date();
      case STATUS -> event.status();
      default -> throw new IllegalArgumentException("an event has no " + field.label());
    };
  }

  private static @Nullable String note(Event event) {
    if (event.review().isRejection()) {
      return "rejected by an analyst";
    }
    if (!event.isDone()) {
      return event.status() + ": only what took place is counted";
    }
    if (event.origin().copy()) {
      return "the same text is counted once already";
    }
    return event.parties().size() < 2 ? "the other party is not named" : null;
  }
}
