package org.sitrep.reports.frame;

import java.util.List;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.workbook.Page;
import org.sitrep.reports.workbook.Page.Fact;
import org.sitrep.reports.workbook.Page.Heading;

/** The last sheet: how figures come about. */
final class Notes implements FrameSheet {

  @Override
  public String name() {
    return "Notes";
  }

  @Override
  public String about() {
    return "How the figures come about, and what they cannot tell.";
  }

  @Override
  public Family family() {
    return Family.WORKBOOK;
  }

  @Override
  public Page sheet(Edition edition, Body body) {
    String claims = edition.places().of("violence-records");
    String incidents = edition.places().of("incident-records");
    return new Page(
        name(),
        "Notes and methodology",
        about(),
        List.of(
            new Heading("From article to record"),
            new Fact(
                "Coding",
                "Each article is cut into sentences; named rules find counts, victims, places,"
                    + " dates, parties and acts. A record is coded only from what its article says"
                    + " and names the rule that made it."),
            new Fact(
                "Words",
                "Counts follow UCDP's low, best and high; acts between parties follow PLOVER;"
                    + " countries are ISO 3166 codes. The data dictionary lists all values."),
            new Fact(
                "Dates",
                "A record belongs to the period by the first day of what it tells, else by the day"
                    + " of its article; a planned act by the day of its article. What has neither"
                    + " date is only in workbooks without a first day."),
            new Heading("How figures are added up"),
            new Fact(
                "Incidents",
                "Only claims of single incidents are added up. An incident of several days counts"
                    + " in the month of its first day."),
            new Fact(
                "Whole and parts",
                "Where one article tells a whole and its parts (“ten people, among them three"
                    + " soldiers”) of one day and place, the parts count under their group and the"
                    + " whole with what is left. The columns Counted on "
                    + claims
                    + " show it claim by claim."),
            new Fact(
                "Copies",
                "Articles that share most of their text are a story: only the one published first is"
                    + " counted."),
            new Fact(
                "One event, many reports",
                "Claims of different stories are one incident where place, day, method, perpetrator"
                    + " and figures agree. Of each measure one report is added up: the latest of the"
                    + " most direct source, as the column Counted best shows. What all of them say is"
                    + " on "
                    + incidents
                    + ". Acts of the same parties, type, form and day are"
                    + " one act, counted by its first event. Two figures of different sources in one"
                    + " article are both counted."),
            new Fact(
                "Bounds",
                "A claim without lower bound (“up to ten”) adds 0 to low; one without upper bound"
                    + " (“at least ten”) adds its best figure to high and 1 to open."),
            new Fact(
                "Reported totals",
                "Totals for a period or several events are listed with the smallest and the largest"
                    + " figure told. They are never added up and never spread over months."),
            new Fact(
                "Dyads",
                "Every pair among the parties of an act that took place. Planned and denied acts are"
                    + " in the records only."),
            new Heading("Review of records"),
            new Fact(
                "Decisions",
                "Under the green headers of the record sheets: accept what is as its sentence says,"
                    + " reject what is no such record, correct what has other values and write these"
                    + " under Corrected; withdraw takes a decision back. \"none\" empties a field. Send"
                    + " the workbook back: sitrep review import reads it and names each cell that it"
                    + " cannot take. Sort, filter and delete rows as you like, but keep the key of a"
                    + " row with it."),
            new Fact(
                "Incidents",
                "Same as incident on "
                    + incidents
                    + " makes two incidents one. Corrected incident on "
                    + claims
                    + " takes what an article tells out of an"
                    + " incident: the number of another one, \"new\" for one of its own, \"alone\" where"
                    + " only this record is meant. What is decided holds in all later workbooks."),
            new Fact(
                "Sums",
                "All sums are of the records as corrected; what is rejected counts nowhere. A"
                    + " decision holds for the same record of a copy too."),
            new Heading("Following a figure"),
            new Fact(
                "To its records",
                "The column Filter of a summary says how to filter the sheet of records for a row; its"
                    + " figures are the sums of the Counted columns there. The sheet Check, where the"
                    + " workbook has the records, does so by formulas."),
            new Fact(
                "To its sentence",
                "A record has the sentence, the link, and where the article lies: archive file,"
                    + " entry and first byte.")));
  }
}
