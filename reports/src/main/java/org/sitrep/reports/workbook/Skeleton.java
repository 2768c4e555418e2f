package org.sitrep.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The whole package but for the tables' rows, as POI makes it. */
final class Skeleton {

  static final String CONTENTS = "Contents";
  private static final int PICTURE_ROWS = 28;
  private static final int PICTURE_COLUMNS = 14;

  private final Book book;
  private final Map<Table<?>, List<Layout>> layouts = new LinkedHashMap<>();
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Profile profile;
  private final HouseStyle style;
  private final Map<Table<?>, List<Part>> parts = new LinkedHashMap<>();
  private int tables;

  Skeleton(Book book, Profile profile, Limits limits) {
    this.book = book;
    this.profile = profile;
    this.style = new HouseStyle(workbook, profile);
    for (Sheet sheet : book.sheets()) {
      if (sheet instanceof Table<?> table) {
        layouts.put(table, Layout.of(table, limits));
      }
    }
  }

  /**
   * One sheet of a table.
   *
   * @param entry its entry in the package
   * @param layout where its rows lie
   */
  record Part(String entry, Layout layout) {}

  /** Builds all sheets. */
  byte[] build() throws IOException {
    properties();
    for (Sheet sheet : book.sheets()) {
      switch (sheet) {
        case Page page ->
            new PageSheet(new SheetPen(workbook.createSheet(page.name())), style, layouts)
                .write(page);
        case Picture picture -> picture(picture);
        case Table<?> table -> parts.put(table, table(table));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }

  private void properties() {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    Optional<Date> created =
        Optional.of(Date.from(book.created().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setTitle(book.title());
    properties.setCreator("sitrep");
    properties.getUnderlyingProperties().setLanguageProperty("en-GB");
    properties.setCreated(created);
    properties.setModified(created);
  }

  private void picture(Picture picture) {
    SheetPen pen = new SheetPen(workbook.createSheet(picture.name()));
    pen.sheet().setDisplayGridlines(false);
    pen.put(0, 0, picture.title(), style.title);
    pen.put(1, 0, picture.summary(), style.summary);
    pen.put(2, 0, picture.chart().caption().source(), style.note);
    pen.link(3, 0, picture.table().name(), style.lineLink);
    Layout layout = layouts.getOrDefault(picture.table(), List.of()).getFirst();
    XSSFChart frame = pen.chart(5, 5 + PICTURE_ROWS, PICTURE_COLUMNS);
    new ChartDrawing(frame, picture.table(), picture.chart(), layout, true).draw();
    pen.print(Table.Paper.LANDSCAPE);
  }

  private List<Part> table(Table<?> table) {
    boolean back = book.sheets().stream().anyMatch(other -> other.name().equals(CONTENTS));
    List<Part> sheets = new ArrayList<>();
    for (Layout layout : layouts.getOrDefault(table, List.of())) {
      XSSFSheet sheet = workbook.createSheet(layout.sheet());
      new TableSheet(new SheetPen(sheet), style, profile, table, layout).write(++tables, back);
      sheets.add(new Part(sheet.getPackagePart().getPartName().getName().substring(1), layout));
    }
    return List.copyOf(sheets);
  }

  Map<Table<?>, List<Part>> parts() {
    return parts;
  }

  HouseStyle.Ids styles() {
    return style.ids();
  }
}
