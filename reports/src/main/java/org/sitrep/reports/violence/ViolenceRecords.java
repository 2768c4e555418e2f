package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Qualifier;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.review.DecisionColumns;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.OriginColumns;
import org.sitrep.reports.sheet.RecordSheet;
import org.sitrep.reports.workbook.BookDraft;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Filling;
import org.sitrep.reports.workbook.Table;

/** A row a violence claim. */
final class ViolenceRecords implements ClaimSheet, RecordSheet {

  private static final String NAME = "Violence records";

  /** Its id. */
  static final String ID = "violence-records";

  static final String MEASURE = "Measure";
  static final String PROVINCE = "Province";
  static final String MONTH = "Month";
  static final String GROUP = "Victim group";
  static final String COUNTED = "Counted best";
  static final String DAY = "Day";
  static final String SIDE = "Side";

  private static final List<Column<CountedClaim>> TOLD =
      List.of(
          Column.number("Record", 8, "Number of the claim in the database.", c -> c.claim().id()),
          Column.day("Published", 11, "Day of the article.", c -> c.claim().origin().published()),
          Column.word(
              MONTH,
              9,
              "Month of the first day of what is counted; \"no date\" where none is told.",
              c -> Months.of(c.claim())),
          Column.day("From", 11, "First day of what is counted.", c -> c.claim().from()),
          Column.day("To", 11, "Last day of what is counted.", c -> c.claim().to()),
          Column.word("Country", 8, "Where it happened, ISO 3166 code.", c -> c.claim().country()),
          Column.word("Place", 18, "Smallest place named, as written.", c -> c.claim().place()),
          Column.<CountedClaim>word(MEASURE, 11, "What is counted.", c -> c.claim().measure())
              .of(Measure.values(), Measure::code),
          Column.<CountedClaim>word(
                  "Victims",
                  16,
                  "Whom the claim counts; empty where the text does not say.",
                  c -> String.join("; ", c.claim().victims()))
              .of(VictimGroup.values(), VictimGroup::code),
          Column.<CountedClaim>word(
                  GROUP,
                  15,
                  "The one group under which tables count the claim.",
                  c -> c.group().label())
              .of(Victims.values(), Victims::label),
          Column.whole(
              "Low",
              9,
              "The least that the words allow; empty where there is no lower bound.",
              c -> c.claim().low()),
          Column.whole("Best", 9, "The figure told.", c -> c.claim().best()),
          Column.whole(
              "High",
              9,
              "The most that the words allow; empty where there is no upper bound.",
              c -> c.claim().high()),
          Column.<CountedClaim>word(
                  "Qualifier", 10, "How sure the words are.", c -> c.claim().qualifier())
              .of(Qualifier.values(), Qualifier::code),
          Column.<CountedClaim>word(
                  "Scope",
                  10,
                  "One event, or a total over a period or several events.",
                  c -> c.claim().scope())
              .of(Scope.values(), Scope::code),
          Column.word(
              "Perpetrator", 20, "Who did it, if the text says so.", c -> c.claim().perpetrator()),
          Column.<CountedClaim>word(
                  "Perpetrator status",
                  11,
                  "On whose word the perpetrator is named.",
                  c -> c.claim().perpetratorStatus())
              .of(PerpetratorStatus.values(), PerpetratorStatus::code),
          Column.<CountedClaim>word("Method", 14, "How it was done.", c -> c.claim().method())
              .of(Method.values(), Method::code),
          Column.word(
              "Attribution", 24, "Who gives the figure, as written.", c -> c.claim().attribution()),
          Column.text(
              "Quote", 60, "The sentence that states the count.", c -> c.claim().origin().quote()));

  private static final List<Column<CountedClaim>> COUNTING =
      List.of(
          Column.whole(
              "Counted low",
              9,
              "What of the low figure tables add up; 0 where the words set no lower bound.",
              CountedClaim::low),
          Column.whole(
              COUNTED,
              9,
              "What of the best figure tables add up; empty where the claim is not added up.",
              CountedClaim::best),
          Column.whole(
              "Counted high",
              9,
              "What of the high figure tables add up; of best where there is no upper bound.",
              CountedClaim::high),
          Column.word("Counting note", 44, "Why not all of it is added up.", CountedClaim::note),
          Column.number(
              ReviewColumns.INCIDENT,
              9,
              "Number of the incident that it tells of.",
              c -> c.claim().incident()));

  private static final Column<CountedClaim> OTHER_INCIDENT =
      Column.<CountedClaim>word(
              ReviewColumns.OTHER_INCIDENT,
              11,
              "Number of the incident that it tells of, where that is another one; \"new\" where what its"
                  + " article tells of the incident is one of its own, \"alone\" where this record is.",
              c -> null)
          .forInput(new Column.Input(List.of(), false));

  private @Nullable Filling<CountedClaim> rows;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "A row for each figure that an article reports, with the sentence that states it.";
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
                    "Figures as told are in Low, Best and High. Add up only the Counted columns: they"
                        + " leave out copies, further reports of an incident, totals over a period, and parts already within a whole.",
                    "Green headers are for your decisions: see Review of records on the sheet Notes."),
                columns(),
                Table.Paper.RECORDS));
  }

  @Override
  public void add(CountedClaim counted) {
    Objects.requireNonNull(rows).accept(counted);
  }

  @Override
  public Table<CountedClaim> sheet(Edition edition) {
    return Objects.requireNonNull(rows).end();
  }

  private static List<Column<CountedClaim>> columns() {
    List<Column<CountedClaim>> columns = new ArrayList<>(TOLD);
    columns.addAll(
        DecisionColumns.decision(
            c -> c.claim().review(), CorrectedField.OF_CLAIM, ViolenceRecords::value));
    columns.add(OTHER_INCIDENT);
    columns.addAll(DecisionColumns.reviewer(c -> c.claim().review()));
    columns.addAll(COUNTING);
    columns.addAll(OriginColumns.of(c -> c.claim().origin()));
    Provinces provinces = new Provinces(Gazetteer.builtIn());
    columns.add(
        Column.word(
            PROVINCE,
            22,
            "First-level division that the place lies in by the built-in gazetteer.",
            c -> provinces.of(c.claim().country(), c.claim().place())));
    columns.add(
        Column.day(
            DAY,
            11,
            "Day on which comparisons count it: the first day, or the article's where none is told; empty"
                + " where it is known only to more than a month.",
            c -> DailyCounts.day(c.claim())));
    columns.add(
        Column.<CountedClaim>word(SIDE, 17, "Whose act it is.", c -> Side.of(c.claim()).label())
            .of(Side.values(), Side::label));
    columns.add(DecisionColumns.key(c -> c.claim().review()));
    return columns;
  }

  private static @Nullable Object value(CountedClaim counted, CorrectedField field) {
    Claim claim = counted.claim();
    return switch (field) {
      case MEASURE -> claim.measure();
      case LOW -> claim.low();
      case BEST -> claim.best();
      case HIGH -> claim.high();
      case VICTIMS -> claim.victims();
      case SCOPE -> claim.scope();
      case FROM -> claim.from();
      case TO -> claim.to();
      case COUNTRY -> claim.country();
      case PLACE -> claim.place();
      case PERPETRATOR -> claim.perpetrator();
      case PERPETRATOR_STATUS -> claim.perpetratorStatus();
      case METHOD -> claim.method();
      default -> throw new IllegalArgumentException("a claim has no " + field.label());
    };
  }
}
