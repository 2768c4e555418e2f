package org.sitrep.reports.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.query.Totals;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.workbook.Page;
import org.sitrep.reports.workbook.Page.Fact;
import org.sitrep.reports.workbook.Page.Heading;
import org.sitrep.reports.workbook.Page.Line;

/** The first sheet: what this is, how much it rests on, what to beware of. */
final class Cover implements FrameSheet {

  @Override
  public String name() {
    return "Cover";
  }

  @Override
  public String about() {
    return "What this workbook is.";
  }

  @Override
  public Family family() {
    return Family.WORKBOOK;
  }

  @Override
  public Page sheet(Edition edition, Body body) {
    Totals totals = edition.facts().totals(edition.scope());
    Scope scope = edition.scope();
    Period period = scope.period();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Fact(
            "About",
            "Violence and cooperation as the press reports them: figures and acts coded from articles, each with its sentence."));
    lines.add(new Fact("Period", capital(period.toString())));
    lines.add(new Fact("Countries", all(scope.countries().stream().map(Party::label).toList())));
    lines.add(new Fact("Actors", all(scope.actors().stream().map(Party::label).toList())));
    List<String> unknown = edition.facts().unknown(scope);
    if (!unknown.isEmpty()) {
      lines.add(
          new Fact(
              "Not known",
              "No stored fact names "
                  + String.join(", ", unknown)
                  + ": see how the workbooks write it."));
    }
    lines.add(new Fact("Cut-off", period.to()));
    lines.add(new Fact("Date of the report", edition.date()));
    lines.add(new Fact("Written by", "sitrep " + version()));
    lines.add(
        new Fact(
            "Coded by",
            totals.coders().isEmpty()
                ? "nothing is coded yet"
                : String.join(", ", totals.coders())));
    lines.add(new Heading("What it rests on"));
    lines.add(new Fact("Archives loaded", totals.archives()));
    lines.add(new Fact("Records read", totals.records()));
    lines.add(new Fact("Records rejected", totals.rejected()));
    lines.add(new Fact("Articles", totals.articles()));
    lines.add(new Fact("… published", span(totals.firstPublished(), totals.lastPublished())));
    lines.add(new Fact("… without a date", totals.undated()));
    lines.add(new Fact("… copies of one published before", totals.copies()));
    lines.add(new Fact("… not yet coded", totals.waiting()));
    lines.add(new Fact("… that could not be coded", totals.failed()));
    lines.add(new Fact("Violence claims covered", totals.claims()));
    lines.add(new Fact("Cooperation events covered", totals.events()));
    lines.add(new Page.Continued("Tables on several sheets"));
    lines.add(new Heading("Before you quote a figure"));
    lines.add(
        new Fact(
            "Told more than once",
            "Copies of a text are counted once, and so are reports of one incident or act in words of their own, as far as place, day and figures show that they are one: see Notes."));
    lines.add(
        new Fact(
            "Totals stand apart",
            "Figures for a period (“203 killed in July”) are on "
                + edition.places().of("reported-totals")
                + " and are never added to single incidents."));
    lines.add(
        new Fact(
            "Unknown is not 0",
            "An empty cell means that nothing was reported. Victims whom the text does not name are shown as “not stated”."));
    lines.add(
        new Fact(
            "Low, best, high",
            "Low ≤ best ≤ high as the words allow. “At least” sets no upper bound: such claims are counted in the columns named open."));
    lines.add(
        new Fact(
            "Read by a program",
            "Articles are coded by rules, without a person reading them. The sentence and the link stand beside every record: read them before you rely on one."));
    return new Page(name(), edition.title() + ", " + edition.date(), about(), lines);
  }

  private static String all(List<String> names) {
    return names.isEmpty() ? "all" : String.join(", ", names);
  }

  private static @Nullable String span(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null ? null : first + " to " + last;
  }

  private static String version() {
    String version = Cover.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
