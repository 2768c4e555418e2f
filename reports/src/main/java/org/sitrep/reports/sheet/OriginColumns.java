package org.sitrep.reports.sheet;

import java.util.List;
import java.util.function.Function;
import org.sitrep.reports.query.Origin;
import org.sitrep.reports.workbook.Column;

/** The columns by which a record leads back to its sentence, article and archive. */
public final class OriginColumns {

  private OriginColumns() {}

  /**
   * From the publisher to the coder.
   *
   * @param origin where a row comes from
   */
  public static <R> List<Column<R>> of(Function<R, Origin> origin) {
    return List.of(
        Column.word("Source", 24, "Who published it.", row -> origin.apply(row).source()),
        Column.line("Title", 40, "Title of the article.", row -> origin.apply(row).title()),
        Column.link("Link", 36, "Address of the article.", row -> origin.apply(row).url()),
        Column.word(
            "Archive", 20, "File that the article came in.", row -> origin.apply(row).archive()),
        Column.word("Entry", 20, "Entry in the archive.", row -> origin.apply(row).entry()),
        Column.number(
            "Byte offset", 11, "First byte of the record.", row -> origin.apply(row).offset()),
        Column.number(
            "Article",
            8,
            "Number of the article in the database.",
            row -> origin.apply(row).article()),
        Column.number(
            "Quote start",
            8,
            "Where the quote begins in the article's text, in UTF-16 units from 0.",
            row -> origin.apply(row).start()),
        Column.number(
            "Quote end", 8, "Where the quote ends, exclusive.", row -> origin.apply(row).end()),
        Column.word("Rule", 24, "Rule that coded it.", row -> origin.apply(row).rule()),
        Column.word("Coder", 12, "Version of the coder.", row -> origin.apply(row).coder()));
  }
}
