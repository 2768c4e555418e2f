package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Rules of cells, links and ranges of every sheet. */
final class SheetRules {

  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-F]{4}_");

  private final PackageParts parts;
  private final List<CTRst> strings;
  private final Map<String, Map<String, CTCell>> cells = new HashMap<>();

  SheetRules(PackageParts parts) {
    this.parts = parts;
    this.strings = parts.strings().getSst().getSiList();
  }

  void check() {
    int styles = parts.styles().getStyleSheet().getCellXfs().sizeOfXfArray();
    parts
        .sheets()
        .forEach(
            (name, part) -> {
              CTWorksheet sheet = parts.sheet(part);
              long lastRow = 0;
              for (CTRow row : sheet.getSheetData().getRowList()) {
                assertThat(row.getR()).as(name).isGreaterThan(lastRow);
                lastRow = row.getR();
                int lastColumn = -1;
                for (CTCell cell : row.getCList()) {
                  CellReference address = new CellReference(cell.getR());
                  String at = name + " " + cell.getR();
                  assertThat(address.getRow() + 1).as(at).isEqualTo((int) lastRow);
                  assertThat((int) address.getCol()).as(at).isGreaterThan(lastColumn);
                  lastColumn = address.getCol();
                  assertThat(cell.getS()).as(at).isLessThan(styles);
                  isSound(cell, at);
                }
              }
              assertThat(lastRow).as(name).isLessThanOrEqualTo(Limits.EXCEL.rows());
              String dimension = sheet.getDimension().getRef();
              assertThat((long) CellRangeAddress.valueOf(dimension).getLastRow() + 1)
                  .as(name + " dimension " + dimension)
                  .isGreaterThanOrEqualTo(lastRow);
              linksLeadSomewhere(name, sheet);
              assertThat(sheet.isSetMergeCells()).as(name + " merges cells").isFalse();
            });
  }

  private void isSound(CTCell cell, String at) {
    if (cell.getT() == STCellType.S) {
      assertThat(Integer.parseInt(cell.getV())).as(at).isLessThan(strings.size());
    } else if (cell.getT() == STCellType.N && cell.isSetV()) {
      assertThat(Double.parseDouble(cell.getV())).as(at).isFinite();
    }
    assertThat(cell.getT()).as(at + " is an error").isNotEqualTo(STCellType.E);
    assertThat(text(cell).length()).as(at).isLessThanOrEqualTo(Limits.CELL + escapes(text(cell)));
    if (cell.isSetF()) {
      assertThat(cell.isSetV()).as(at + " has its value").isTrue();
      assertThat(cell.getF().getStringValue()).as(at).doesNotContain("[").hasSizeLessThan(8_192);
    }
  }

  /** Six of the seven characters of each escape are not there for a reader. */
  private static int escapes(String text) {
    return 6 * (int) ESCAPE.matcher(text).results().count();
  }

  private void linksLeadSomewhere(String name, CTWorksheet sheet) {
    if (!sheet.isSetHyperlinks()) {
      return;
    }
    List<CTHyperlink> links = sheet.getHyperlinks().getHyperlinkList();
    assertThat(links.size()).as(name).isLessThanOrEqualTo(65_530);
    List<String> ids =
        parts.relations(parts.sheets().getOrDefault(name, "")).stream()
            .map(PackageParts.Relation::id)
            .toList();
    Set<String> known = new HashSet<>(ids);
    for (CTHyperlink link : links) {
      if (link.isSetLocation()) {
        for (String sheetName : WorkbookRules.sheetsOf(link.getLocation())) {
          assertThat(parts.sheets()).as(name + " " + link.getRef()).containsKey(sheetName);
        }
      } else {
        assertThat(known).as(name + " " + link.getRef()).contains(link.getId());
      }
    }
  }

  /** The cells of a sheet by address. */
  Map<String, CTCell> cells(String sheet) {
    return cells.computeIfAbsent(
        sheet,
        name -> {
          Map<String, CTCell> byAddress = new HashMap<>();
          for (CTRow row :
              parts.sheet(parts.sheets().getOrDefault(name, "")).getSheetData().getRowList()) {
            row.getCList().forEach(cell -> byAddress.put(cell.getR(), cell));
          }
          return byAddress;
        });
  }

  /** What a cell shows: its text, or its number as it is in the file; empty where it has none. */
  String text(CTCell cell) {
    if (cell.getT() == STCellType.S) {
      return text(strings.get(Integer.parseInt(cell.getV())));
    }
    if (cell.getT() == STCellType.INLINE_STR) {
      return text(cell.getIs());
    }
    return cell.isSetV() ? cell.getV() : "";
  }

  private static String text(CTRst string) {
    return string.isSetT() ? string.getT() : "";
  }

  boolean isText(CTCell cell) {
    return cell.getT() == STCellType.S || cell.getT() == STCellType.INLINE_STR;
  }
}
