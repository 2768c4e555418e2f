package org.sitrep.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.ChartData;
import org.sitrep.reports.workbook.Page;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/**
 * One static page: what its workbooks rest on, their charts with text alternative and table, and
 * links to the files beside it. It has no script and asks nobody for anything.
 */
public final class WebPage {

  private static final String FILE = "index.html";

  private final String title;
  private final LocalDate date;
  private final List<Book> books;
  private final List<String> files;
  private final StringBuilder html = new StringBuilder();
  private final Set<Shown> shown = new HashSet<>();
  private int charts;

  /** What one sees in a chart, and what it is drawn from. */
  private record Shown(String description, ChartData data) {}

  /**
   * A page.
   *
   * @param date the business date
   * @param books whose charts it shows
   * @param files beside it, relative to its place
   */
  public WebPage(String title, LocalDate date, List<Book> books, List<String> files) {
    this.title = title;
    this.date = date;
    this.books = List.copyOf(books);
    this.files = List.copyOf(files);
  }

  /**
   * Writes it.
   *
   * @return its name
   */
  public String write(Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), html());
    return FILE;
  }

  private String html() throws IOException {
    String style = style();
    html.append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/>\n")
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '")
        .append(digest(style))
        .append(
            "'\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
        .append(Html.text(title))
        .append("</title>\n<style>")
        .append(style)
        .append("</style></head>\n<body><header><h1>")
        .append(Html.text(title))
        .append("</h1><p>Report of <time datetime=\"")
        .append(date)
        .append("\">")
        .append(date)
        .append(
            "</time>. As the press reports it, read by a program: see the records in the workbooks before you rely on a figure.</p></header>\n<main>\n");
    figures();
    books.forEach(this::charts);
    files();
    return html.append("</main></body></html>\n").toString();
  }

  /** The charts of a book, less those that an earlier one has too. */
  private void charts(Book book) {
    boolean begun = false;
    for (Sheet sheet : book.sheets()) {
      if (sheet instanceof Table<?> table && table.rows() > 0) {
        for (Chart chart : table.charts()) {
          if (!chart.isDrawn()) {
            continue;
          }
          ChartData data = ChartData.of(table, chart);
          if (shown.add(new Shown(chart.caption().description(), data))) {
            if (!begun) {
              html.append("<h2>").append(Html.text(book.title())).append("</h2>\n");
              begun = true;
            }
            chart(chart, data);
          }
        }
      }
    }
  }

  /** The numbers of the first page that has some. */
  private void figures() {
    for (Book book : books) {
      for (Sheet sheet : book.sheets()) {
        if (sheet instanceof Page page && page.lines().stream().anyMatch(WebPage::isNumber)) {
          html.append("<section><h2>What it rests on</h2><dl>");
          for (Page.Line line : page.lines()) {
            if (line instanceof Page.Fact fact && fact.value() instanceof Number number) {
              html.append("<div><dt>")
                  .append(Html.text(fact.label()))
                  .append("</dt><dd>")
                  .append(Html.number(number.doubleValue()))
                  .append("</dd></div>");
            }
          }
          html.append("</dl></section>\n");
          return;
        }
      }
    }
  }

  private static boolean isNumber(Page.Line line) {
    return line instanceof Page.Fact fact && fact.value() instanceof Number;
  }

  private void chart(Chart chart, ChartData data) {
    Svg svg = new Svg(chart, data, "c" + ++charts);
    html.append("<section><h3>")
        .append(Html.text(chart.caption().title()))
        .append("</h3>\n<figure>")
        .append(svg.draw());
    List<String> legend = svg.legend();
    if (!legend.isEmpty()) {
      html.append("<ul class=\"legend\">").append(String.join("", legend)).append("</ul>");
    }
    html.append("<figcaption>")
        .append(Html.text(chart.caption().description()))
        .append(' ')
        .append(Html.text(chart.caption().source()))
        .append(
            "</figcaption></figure>\n<details><summary>The figures</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\">")
        .append(Html.text(chart.category()))
        .append("</th>");
    for (Chart.Series series : chart.series()) {
      html.append("<th scope=\"col\">").append(Html.text(series.column())).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    for (int i = 0; i < data.categories().size(); i++) {
      html.append("<tr><th scope=\"row\">")
          .append(Html.text(data.categories().get(i)))
          .append("</th>");
      for (int s = 0; s < chart.series().size(); s++) {
        Double value = data.values().get(s).get(i);
        html.append("<td>")
            .append(value == null ? "not reported" : Html.number(value))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div></details></section>\n");
  }

  private void files() {
    html.append("<section><h2>Files</h2><ul>");
    for (String file : files) {
      html.append("<li><a href=\"")
          .append(Html.text(file))
          .append("\">")
          .append(Html.text(file))
          .append("</a>")
          .append(file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? " (workbook)" : "")
          .append("</li>");
    }
    html.append("</ul></section>\n");
  }

  private static String style() throws IOException {
    try (InputStream css = WebPage.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException("page.css is not in the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What lets this style in and no other. */
  private static String digest(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
