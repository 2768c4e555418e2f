package org.sitrep.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lists of choices on the cells of a table that readers write in. */
final class Choices {

  /** The longest list that a cell can have beside it. */
  private static final int LONGEST = 255;

  private Choices() {}

  static void offer(XSSFSheet sheet, Table<?> table, Layout layout) {
    DataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    for (int i = 0; i < table.columns().size(); i++) {
      Column.Input input = table.columns().get(i).input();
      if (input == null || input.choices().isEmpty() || length(input.choices()) > LONGEST) {
        continue;
      }
      DataValidation validation =
          helper.createValidation(
              helper.createExplicitListConstraint(input.choices().toArray(String[]::new)),
              new CellRangeAddressList(layout.header(), (int) layout.lastRow() - 1, i, i));
      validation.setEmptyCellAllowed(true);
      // What is this way round in the interface is the other way round in the file.
      validation.setSuppressDropDownArrow(true);
      validation.setShowErrorBox(input.closed());
      validation.createErrorBox(table.columns().get(i).name(), "One of the list, or nothing.");
      sheet.addValidationData(validation);
    }
  }

  private static int length(List<String> choices) {
    return String.join(",", choices).length();
  }
}
