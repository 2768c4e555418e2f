package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** Rules of charts: one number a series, colours named, and values that are those of the cells. */
final class ChartRules {

  /** Names, and figures, of which a series of nothing but gaps has none. */
  private static final Pattern KEPT =
      Pattern.compile("<c:strLit><c:ptCount val=\"[1-9]|<c:numLit/?>");

  private static final Pattern SERIES = Pattern.compile("(?s)<c:ser>(.*?)</c:ser>");
  private static final Pattern CACHE =
      Pattern.compile("(?s)<c:f>([^<]*)</c:f><c:(?:num|str)Cache>(.*?)</c:(?:num|str)Cache>");
  private static final Pattern POINT =
      Pattern.compile("<c:pt idx=\"(\\d+)\"[^>]*><c:v>([^<]*)</c:v></c:pt>");

  private final PackageParts parts;
  private final SheetRules sheets;

  ChartRules(PackageParts parts, SheetRules sheets) {
    this.parts = parts;
    this.sheets = sheets;
  }

  void check() {
    for (String chart : parts.names("xl/charts/[^/]+\\.xml")) {
      String xml = parts.text(chart);
      List<String> series = SERIES.matcher(xml).results().map(m -> m.group(1)).toList();
      assertThat(series).as(chart).isNotEmpty();
      for (String number : List.of("idx", "order")) {
        assertThat(series.stream().map(one -> value(one, number)))
            .as(chart + " " + number)
            .doesNotHaveDuplicates();
      }
      assertThat(series)
          .as(chart + " has explicit colours")
          .allMatch(one -> one.contains("<a:srgbClr"));
      assertThat(xml).as(chart + " has a title").contains("<c:title>");
      assertThat(xml).as(chart + " shows gaps").contains("<c:dispBlanksAs val=\"gap\"/>");
      assertThat(xml)
          .as(chart + " has the same text colour everywhere")
          .doesNotContain("schemeClr");
      List<MatchResult> caches = CACHE.matcher(xml).results().toList();
      long kept = KEPT.matcher(xml).results().count();
      // LibreOffice draws nothing where figures are kept in the chart and names are in cells.
      assertThat(caches.isEmpty() ? kept : caches.size())
          .as(chart)
          .isGreaterThanOrEqualTo(2L * series.size());
      assertThat(caches.isEmpty() || kept == 0).as(chart + " keeps all or nothing").isTrue();
      for (MatchResult cache : caches) {
        hasTheValuesOfItsCells(chart, unescaped(cache.group(1)), cache.group(2));
      }
    }
    for (String drawing : parts.names("xl/drawings/[^/]+\\.xml")) {
      String xml = parts.text(drawing);
      Matcher shapes = Pattern.compile("<xdr:cNvPr [^>]*>").matcher(xml);
      while (shapes.find()) {
        assertThat(shapes.group())
            .as(drawing + " has a text alternative")
            .containsPattern("descr=\"[^\"]{20,}");
      }
    }
  }

  private static String value(String series, String element) {
    Matcher matcher = Pattern.compile("<c:" + element + " val=\"(\\d+)\"/>").matcher(series);
    assertThat(matcher.find()).as(element + " in " + series).isTrue();
    return matcher.group(1);
  }

  private void hasTheValuesOfItsCells(String chart, String range, String cache) {
    AreaReference area = new AreaReference(range, SpreadsheetVersion.EXCEL2007);
    String sheet = area.getFirstCell().getSheetName();
    assertThat(parts.sheets()).as(chart + " " + range).containsKey(sheet);
    Map<Integer, String> cached = new HashMap<>();
    POINT
        .matcher(cache)
        .results()
        .forEach(p -> cached.put(Integer.parseInt(p.group(1)), unescaped(p.group(2))));
    List<String> shown = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    int index = 0;
    for (CellReference cell : area.getAllReferencedCells()) {
      CTCell found = sheets.cells(sheet).get(address(cell));
      String text = found == null ? "" : sheets.text(found);
      expected.add(number(text));
      shown.add(number(cached.getOrDefault(index++, "")));
    }
    assertThat(shown).as(chart + " " + range).isEqualTo(expected);
  }

  private static String address(CellReference cell) {
    return new CellReference(cell.getRow(), cell.getCol()).formatAsString();
  }

  private static String number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
        ? Double.toString(Double.parseDouble(text))
        : text;
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
