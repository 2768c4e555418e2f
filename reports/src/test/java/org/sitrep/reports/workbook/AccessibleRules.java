package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;

/** What a workbook for screen readers must hold besides the rules of all workbooks. */
public final class AccessibleRules {

  private static final double SMALLEST = 11;

  private AccessibleRules() {}

  /** Checks a workbook. */
  public static void check(Path file) throws IOException, XmlException {
    PackageParts parts = new PackageParts(file);
    String properties = parts.text("docProps/core.xml");
    assertThat(properties).containsPattern("<dc:title>[^<]+<").containsPattern("<dc:language>en");
    for (CTFont font : parts.styles().getStyleSheet().getFonts().getFontList()) {
      assertThat(font.getSzArray(0).getVal()).as("size of a font").isGreaterThanOrEqualTo(SMALLEST);
    }
    SheetRules sheets = new SheetRules(parts);
    for (Map.Entry<String, String> sheet : parts.sheets().entrySet()) {
      check(parts, sheets, sheet.getKey(), sheet.getValue());
    }
  }

  private static void check(PackageParts parts, SheetRules sheets, String name, String part) {
    CTWorksheet sheet = parts.sheet(part);
    assertThat(name).as("says what is on the sheet").doesNotMatch("Sheet ?\\d+");
    CTCell title = sheets.cells(name).get("A1");
    assertThat(title == null ? "" : sheets.text(title)).as(name + " A1").isNotBlank();
    assertThat(sheet.isSetMergeCells()).as(name + " merges cells").isFalse();
    assertThat(sheet.isSetAutoFilter()).as(name + " filters").isFalse();
    assertThat(sheet.getSheetViews().getSheetViewList())
        .as(name + " freezes")
        .allMatch(view -> !view.isSetPane());
    List<String> tables = parts.targets(part, "table");
    if (!tables.isEmpty()) {
      assertThat(parts.targets(part, "drawing"))
          .as(name + " has a chart beside its table")
          .isEmpty();
      check(sheets, name, parts.part(tables.getFirst(), TableDocument.class).getTable());
    }
  }

  private static void check(SheetRules sheets, String name, CTTable table) {
    assertThat(table.isSetAutoFilter()).as(name + " filters").isFalse();
    assertThat(table.getHeaderRowCount()).as(name + " header rows").isEqualTo(1);
    CellRangeAddress area = CellRangeAddress.valueOf(table.getRef());
    boolean blank = false;
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        String address = new CellReference(row, column).formatAsString();
        CTCell cell = sheets.cells(name).get(address);
        String text = cell == null ? "" : sheets.text(cell);
        assertThat(text).as(name + " " + address).isNotEmpty();
        blank |= text.equals(Accessible.BLANK);
      }
    }
    boolean explained =
        sheets.cells(name).values().stream()
            .anyMatch(cell -> sheets.text(cell).contains(Accessible.BLANK + " means"));
    assertThat(explained || !blank).as(name + " says what stands for blanks").isTrue();
  }
}
