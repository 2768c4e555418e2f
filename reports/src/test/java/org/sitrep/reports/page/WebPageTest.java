package org.sitrep.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Page;
import org.sitrep.reports.workbook.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WebPageTest {

  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&\u0007\uD800";

  /** A month of made figures; nothing was reported in some. */
  private record Month(String month, @Nullable Long best) {
    @Nullable Long part(int percent) {
      return best == null ? null : (Long) (best * percent / 100);
    }
  }

  private static final List<Month> MONTHS =
      IntStream.range(0, 24)
          .mapToObj(
              i ->
                  new Month(
                      i == 3 ? HOSTILE : "20%d-%02d".formatted(24 + i / 12, i % 12 + 1),
                      i % 9 == 5 ? null : (Long) (400L + i * 37 % 600)))
          .toList();

  @TempDir private Path directory;

  @Test
  void isWellFormedAndAsksNobody() throws Exception {
    String html = write();
    Document page = parsed(html);

    for (String name : List.of("script", "img", "link", "iframe", "object", "form", "base")) {
      assertThat(page.getElementsByTagName(name).getLength()).as(name).isZero();
    }
    for (Element element : all(page, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
      }
      for (String name : List.of("src", "srcset", "action", "style", "xlink:href")) {
        assertThat(element.hasAttribute(name)).as(name).isFalse();
      }
    }
    assertThat(all(page, "a")).extracting(a -> a.getAttribute("href")).containsExactly("book.xlsx");
    assertThat(html)
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .containsPattern("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'\"");
  }

  @Test
  void eachChartHasItsWordsAndItsFigures() throws Exception {
    Document page = parsed(write());

    assertThat(all(page, "svg"))
        .allSatisfy(
            svg -> {
              assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
              assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
            });
    assertThat(all(page, "figure")).hasSize(4);
    assertThat(all(page, "table")).hasSize(4);
    assertThat(all(page, "td"))
        .hasSize((3 + 2 + 2) * 24 + 10)
        .anyMatch(cell -> cell.getTextContent().equals("not reported"));
    assertThat(all(page, "th"))
        .anyMatch(
            cell ->
                cell.getTextContent()
                    .equals(HOSTILE.replace('\u0007', '\uFFFD').replace('\uD800', '\uFFFD')));
    assertThat(all(page, "dd")).extracting(Element::getTextContent).containsExactly("1,234");
  }

  @Test
  void isTheSameTheSecondTime() throws Exception {
    assertThat(write()).isEqualTo(write());
  }

  private String write() throws Exception {
    Table<Month> table =
        Table.of(
                "Killed by month",
                "Killed by month",
                "Made for a test.",
                List.of(),
                List.of(
                    Column.word("Month", 10, "Month.", Month::month),
                    Column.whole("Low", 10, "Low.", month -> month.part(80)),
                    Column.whole("Best", 10, "Best.", Month::best),
                    Column.whole("High", 10, "High.", month -> month.part(130))),
                MONTHS)
            .with(new Chart.BestWithRange(caption("Killed"), "Month", "Low", "Best", "High"))
            .with(
                new Chart.StackedColumns(
                    caption("Stacked " + HOSTILE),
                    "Month",
                    List.of(
                        new Chart.Series("Low", Chart.Colour.BLUE),
                        new Chart.Series("High", Chart.Colour.ORANGE))))
            .with(new Chart.ColumnsWithMean(caption("Mean"), "Month", "Best", "Low"))
            .with(new Chart.RankedBars(caption("Ranked"), "Month", "Best", 10));
    Page cover =
        new Page("Cover", "Cover", "What.", List.of(new Page.Fact("Articles & more", 1_234)));
    LocalDate date = LocalDate.of(2026, 11, 30);
    Book book = new Book("Book", date, List.of(cover, table));
    String name =
        // What a second workbook has too is shown once.
        new WebPage(
                "Situation report <2026>", date, List.of(book, other(book)), List.of("book.xlsx"))
            .write(directory);
    return Files.readString(directory.resolve(name));
  }

  private static Book other(Book book) {
    return new Book("Other", book.created(), book.sheets());
  }

  private static Chart.Caption caption(String title) {
    return new Chart.Caption(
        title, "Killed", "What one sees in the chart " + title + ".", "Source: made for a test.");
  }

  private static Document parsed(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
