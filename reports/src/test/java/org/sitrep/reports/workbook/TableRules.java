package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;

/**
 * Rules of tables: they cover their rows, name their headers, and low ≤ best ≤ high in each row.
 */
final class TableRules {

  private final PackageParts parts;
  private final SheetRules sheets;

  TableRules(PackageParts parts, SheetRules sheets) {
    this.parts = parts;
    this.sheets = sheets;
  }

  void check() {
    Set<String> names = new HashSet<>();
    Set<Long> ids = new HashSet<>();
    parts
        .sheets()
        .forEach(
            (sheet, part) -> {
              List<String> tables = parts.targets(part, "table");
              assertThat(tables).as(sheet).hasSizeLessThanOrEqualTo(1);
              for (String target : tables) {
                CTTable table = parts.part(target, TableDocument.class).getTable();
                assertThat(names.add(table.getDisplayName().toLowerCase(Locale.ROOT)))
                    .as(target)
                    .isTrue();
                assertThat(table.getDisplayName()).matches("[A-Za-z_][A-Za-z0-9_]{0,254}");
                assertThat(ids.add(table.getId())).as(target).isTrue();
                matches(sheet, table);
              }
            });
  }

  private void matches(String sheet, CTTable table) {
    CellRangeAddress area = CellRangeAddress.valueOf(table.getRef());
    Map<String, CTCell> cells = sheets.cells(sheet);
    List<String> headers = new ArrayList<>();
    for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
      CTCell cell = cells.get(new CellReference(area.getFirstRow(), column).formatAsString());
      assertThat(cell).as(sheet + " header " + column).isNotNull();
      if (cell != null) {
        assertThat(sheets.isText(cell)).as(sheet + " header " + column).isTrue();
        headers.add(sheets.text(cell));
      }
    }
    assertThat(table.getTableColumns().getTableColumnList().stream().map(c -> c.getName()))
        .as(sheet)
        .containsExactlyElementsOf(headers);
    assertThat(headers.stream().map(header -> header.toLowerCase(Locale.ROOT)))
        .as(sheet)
        .doesNotHaveDuplicates()
        .doesNotContain("");
    List<CTRow> rows =
        parts.sheet(parts.sheets().getOrDefault(sheet, "")).getSheetData().getRowList();
    assertThat(rows.getLast().getR()).as(sheet).isEqualTo(area.getLastRow() + 1);
    if (table.isSetAutoFilter()) {
      assertThat(table.getAutoFilter().getRef()).as(sheet).isEqualTo(table.getRef());
    }
    for (CTRow row : rows) {
      if (row.getR() > area.getFirstRow() + 1) {
        assertThat(row.sizeOfCArray()).as(sheet + " row " + row.getR()).isEqualTo(headers.size());
        isInOrder(sheet, headers, row);
      }
    }
  }

  private void isInOrder(String sheet, List<String> headers, CTRow row) {
    Map<String, Double> numbers = new HashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      CTCell cell = row.getCArray(i);
      if (cell.isSetV() && !sheets.isText(cell)) {
        numbers.put(headers.get(i).toLowerCase(Locale.ROOT), Double.valueOf(cell.getV()));
      }
    }
    numbers.forEach(
        (header, best) -> {
          if (header.matches("(.* )?best( .*)?")) {
            String at = sheet + " row " + row.getR() + " " + header;
            Double low = numbers.get(header.replace("best", "low"));
            Double high = numbers.get(header.replace("best", "high"));
            assertThat(low == null || low <= best).as(at + ": low " + low).isTrue();
            assertThat(high == null || best <= high).as(at + ": high " + high).isTrue();
          }
        });
  }
}
