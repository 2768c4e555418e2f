package org.sitrep.reports.violence;

import java.util.List;
import java.util.function.Consumer;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.violence.DifferingClaims.Row;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Who said what of an incident, and which figure is counted. */
final class Disagreements implements ContentSheet {

  @Override
  public String name() {
    return "Disagreements";
  }

  @Override
  public String about() {
    return "A row for each report of an incident whose figure others do not share, the latest"
        + " incident first.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    return edition
        .book()
        .fill(
            new Table<>(
                name(),
                "Where reports of an incident differ",
                about(),
                List.of(
                    "Copies of a text are left out: they repeat one voice. An article may give the figures"
                        + " of several.",
                    "Figures that differ may be those of an earlier and a later day: see Published."),
                columns(),
                0,
                to -> read(edition, to),
                Table.Paper.RECORDS));
  }

  private static void read(Edition edition, Consumer<Row> to) {
    DifferingClaims differing = new DifferingClaims(to);
    edition.facts().ofIncidents().claims(edition.scope(), differing);
    differing.end();
  }

  private static List<Column<Row>> columns() {
    return List.of(
        Column.number("Incident", 9, "Number of the incident.", row -> row.claim().incident()),
        Column.day("From", 11, "First day that this report tells.", row -> row.claim().from()),
        Column.word("Country", 8, "ISO 3166 code.", row -> row.claim().country()),
        Column.word("Place", 18, "Smallest place named, as written.", row -> row.claim().place()),
        Column.word("Measure", 11, "What is counted.", row -> row.claim().measure()),
        Column.word(
            "Victims",
            18,
            "Whom the figure counts; \"not stated\" where the text does not say.",
            row ->
                row.claim().victims().isEmpty()
                    ? Victims.NOT_STATED.label()
                    : String.join("; ", row.claim().victims())),
        Column.word("Source", 22, "Who published it.", row -> row.claim().origin().source()),
        Column.word(
            "Attribution",
            26,
            "Who gives the figure, as written.",
            row -> row.claim().attribution()),
        Column.day("Published", 11, "Day of the article.", row -> row.claim().origin().published()),
        Column.whole("Low", 8, "The least that the words allow.", row -> row.claim().low()),
        Column.whole("Best", 8, "The figure told.", row -> row.claim().best()),
        Column.whole("High", 8, "The most that the words allow.", row -> row.claim().high()),
        Column.whole("Least", 8, "The smallest best figure of any voice.", Row::least),
        Column.whole("Most", 8, "The largest best figure of any voice.", Row::most),
        Column.whole("Spread", 8, "Most less least.", row -> row.most() - row.least()),
        Column.whole("Less counted", 9, "Best less the figure that sums take.", Row::difference),
        Column.word("Counting", 44, "Whether sums take it, and why.", Row::why),
        Column.<Row>word(
                "Between",
                24,
                "Who differ: a later report of one publisher may only be the newer one.",
                row -> row.between().label())
            .of(DifferingClaims.Between.values(), DifferingClaims.Between::label),
        Column.text(
            "Quote", 60, "The sentence that states it.", row -> row.claim().origin().quote()),
        Column.line("Title", 36, "Title of the article.", row -> row.claim().origin().title()),
        Column.link("Link", 36, "Address of the article.", row -> row.claim().origin().url()),
        Column.number("Record", 9, "Number of the claim.", row -> row.claim().id()));
  }
}
