package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * What every workbook must hold: each part is valid by its schema, and what schemas do not say,
 * from relations that lead somewhere to formulas that have their value.
 */
public final class WorkbookRules {

  private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");
  private static final Pattern SERIES = Pattern.compile("<c:ser><c:idx val=\"(\\d+)\"");

  private final Map<String, String> parts = new LinkedHashMap<>();

  private WorkbookRules(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /** Checks a workbook. */
  public static void check(Path file) throws IOException, XmlException {
    WorkbookRules rules = new WorkbookRules(file);
    rules.relationsLeadSomewhere();
    rules.partsAreValid();
    rules.sheetsAreSound();
    rules.tablesMatchTheirSheets();
    rules.chartsAreSound();
  }

  private void relationsLeadSomewhere() {
    parts.forEach(
        (name, xml) -> {
          if (name.endsWith(".rels")) {
            Set<String> ids = new HashSet<>();
            RELATION
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .forEach(
                    relation -> {
                      assertThat(ids.add(attribute(relation, "Id"))).as(name + relation).isTrue();
                      String target = attribute(relation, "Target");
                      if (relation.contains("TargetMode=\"External\"")) {
                        assertThat(relation).as(name).contains("/hyperlink\"");
                      } else if (!target.startsWith("#")) {
                        assertThat(parts).as(name).containsKey(resolve(name, target));
                      }
                    });
          }
        });
  }

  private void partsAreValid() throws XmlException {
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String name = part.getKey();
      // Both are right, but the schemas do not know them.
      String xml =
          part.getValue()
              .replace(" xml:space=\"preserve\"", "")
              .replaceAll("mc:Ignorable=\"[^\"]*\"", "");
      if (name.equals("xl/workbook.xml")) {
        valid(name, WorkbookDocument.Factory.parse(xml));
      } else if (name.equals("xl/styles.xml")) {
        valid(name, StyleSheetDocument.Factory.parse(xml));
      } else if (name.equals("xl/sharedStrings.xml")) {
        valid(name, SstDocument.Factory.parse(xml));
      } else if (name.matches("xl/worksheets/[^/]+\\.xml")) {
        valid(name, WorksheetDocument.Factory.parse(xml));
      } else if (name.matches("xl/tables/[^/]+\\.xml")) {
        valid(name, TableDocument.Factory.parse(xml));
      } else if (name.matches("xl/charts/[^/]+\\.xml")) {
        valid(name, ChartSpaceDocument.Factory.parse(xml));
      } else if (name.matches("xl/drawings/[^/]+\\.xml")) {
        valid(name, WsDrDocument.Factory.parse(xml));
      }
    }
  }

  private static void valid(String name, XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    boolean valid = part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(valid).as(name + ": " + errors).isTrue();
  }

  private void sheetsAreSound() throws XmlException {
    int strings = SstDocument.Factory.parse(part("xl/sharedStrings.xml")).getSst().sizeOfSiArray();
    int styles =
        StyleSheetDocument.Factory.parse(part("xl/styles.xml"))
            .getStyleSheet()
            .getCellXfs()
            .sizeOfXfArray();
    for (Map.Entry<String, CTWorksheet> sheet : sheets().entrySet()) {
      long lastRow = 0;
      for (CTRow row : sheet.getValue().getSheetData().getRowList()) {
        assertThat(row.getR()).as(sheet.getKey()).isGreaterThan(lastRow);
        lastRow = row.getR();
        int lastColumn = -1;
        for (CTCell cell : row.getCList()) {
          String at = sheet.getKey() + " " + cell.getR();
          CellReference address = new CellReference(cell.getR());
          assertThat(address.getRow() + 1).as(at).isEqualTo((int) lastRow);
          assertThat((int) address.getCol()).as(at).isGreaterThan(lastColumn);
          lastColumn = address.getCol();
          assertThat(cell.getS()).as(at).isLessThan(styles);
          if (cell.getT() == STCellType.S) {
            assertThat(Integer.parseInt(cell.getV())).as(at).isLessThan(strings);
          }
          if (cell.isSetF()) {
            assertThat(cell.isSetV()).as(at + " has its value").isTrue();
          }
        }
      }
      String dimension = sheet.getValue().getDimension().getRef();
      assertThat((long) CellRangeAddress.valueOf(dimension).getLastRow() + 1)
          .as(sheet.getKey() + " dimension " + dimension)
          .isGreaterThanOrEqualTo(lastRow);
    }
  }

  private void tablesMatchTheirSheets() throws XmlException {
    Set<String> names = new HashSet<>();
    Set<Long> ids = new HashSet<>();
    SstDocument strings = SstDocument.Factory.parse(part("xl/sharedStrings.xml"));
    for (Map.Entry<String, CTWorksheet> sheet : sheets().entrySet()) {
      List<CTRow> rows = sheet.getValue().getSheetData().getRowList();
      for (String target : targets(sheet.getKey(), "/table\"")) {
        CTTable table = TableDocument.Factory.parse(part(target)).getTable();
        assertThat(names.add(table.getDisplayName())).as(target).isTrue();
        assertThat(ids.add(table.getId())).as(target).isTrue();
        CellRangeAddress area = CellRangeAddress.valueOf(table.getRef());
        CTRow header =
            rows.stream()
                .filter(row -> row.getR() == area.getFirstRow() + 1)
                .findFirst()
                .orElseThrow();
        List<String> cells =
            header.getCList().stream()
                .map(cell -> strings.getSst().getSiArray(Integer.parseInt(cell.getV())).getT())
                .toList();
        assertThat(table.getTableColumns().getTableColumnList().stream().map(c -> c.getName()))
            .as(target)
            .containsExactlyElementsOf(cells);
        assertThat(rows.getLast().getR()).as(target).isEqualTo(area.getLastRow() + 1);
        assertThat(area.getLastColumn() - area.getFirstColumn() + 1)
            .as(target)
            .isEqualTo(cells.size());
      }
    }
  }

  private void chartsAreSound() {
    parts.forEach(
        (name, xml) -> {
          if (name.matches("xl/charts/[^/]+\\.xml")) {
            List<String> ids = SERIES.matcher(xml).results().map(m -> m.group(1)).toList();
            assertThat(ids).as(name).isNotEmpty().doesNotHaveDuplicates();
            assertThat(xml).as(name + " has explicit colours").contains("<a:srgbClr");
          }
          if (name.matches("xl/drawings/[^/]+\\.xml")) {
            assertThat(xml)
                .as(name + " has a text alternative")
                .containsPattern("descr=\"[^\"]{20,}");
          }
        });
  }

  private Map<String, CTWorksheet> sheets() throws XmlException {
    Map<String, CTWorksheet> sheets = new LinkedHashMap<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (part.getKey().matches("xl/worksheets/[^/]+\\.xml")) {
        sheets.put(part.getKey(), WorksheetDocument.Factory.parse(part.getValue()).getWorksheet());
      }
    }
    return sheets;
  }

  private List<String> targets(String sheet, String type) {
    String relations = BookWriter.relations(sheet);
    return RELATION
        .matcher(parts.getOrDefault(relations, ""))
        .results()
        .map(MatchResult::group)
        .filter(relation -> relation.contains(type))
        .map(relation -> resolve(relations, attribute(relation, "Target")))
        .toList();
  }

  private String part(String name) {
    assertThat(parts).containsKey(name);
    return parts.getOrDefault(name, "");
  }

  private static String attribute(String element, String name) {
    var matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(element);
    assertThat(matcher.find()).as(name + " of " + element).isTrue();
    return matcher.group(1);
  }

  /** The part that a relation leads to. */
  private static String resolve(String relations, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    Path from = Path.of("/" + relations).resolve("../..").normalize();
    return from.resolve(target).normalize().toString().substring(1);
  }
}
