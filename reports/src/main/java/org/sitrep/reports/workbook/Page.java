package org.sitrep.reports.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of text to read: cover, contents, notes.
 *
 * @param name the tab's name
 * @param title heading
 * @param summary one sentence for the list of contents
 * @param lines from top to bottom
 */
public record Page(String name, String title, String summary, List<Line> lines) implements Sheet {

  /** Copies the lines. */
  public Page {
    lines = List.copyOf(lines);
  }

  /** One line of a page. */
  public sealed interface Line {}

  /** A heading, with room above. */
  public record Heading(String text) implements Line {}

  /** A paragraph, wrapped. */
  public record Paragraph(String text) implements Line {}

  /**
   * A label with its value beside it.
   *
   * @param label what it is
   * @param value a String, a Number or a LocalDate; null is shown as "not known"
   */
  public record Fact(String label, @Nullable Object value) implements Line {}

  /**
   * A link to another sheet of the book.
   *
   * @param sheet that sheet's name
   * @param text what is said of it
   */
  public record SheetLink(String sheet, String text) implements Line {}

  /**
   * Says which tables go on in further sheets, one line each; nothing where none does.
   *
   * @param heading above them
   */
  public record Continued(String heading) implements Line {}
}
