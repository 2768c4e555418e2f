package org.sitrep.reports.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sitrep.reports.workbook.Column.Kind;

/** The look of all our workbooks. */
final class HouseStyle {

  static final String FONT = "Arial";
  private static final int INK = 0x1F2933;
  private static final int NAVY = 0x12355B;
  private static final int LINK_BLUE = 0x0B5394;
  private static final int QUIET = 0x52606D;
  private static final int RULE = 0xD5DBE1;
  static final int WHITE = 0xFFFFFF;
  private static final int TEAL = 0x0B6E4F;
  private static final int CREAM = 0xFFF8E1;

  private final XSSFWorkbook workbook;

  /** Of usual text. */
  private final int points;

  final XSSFCellStyle title;
  final XSSFCellStyle summary;
  final XSSFCellStyle note;
  final XSSFCellStyle heading;
  final XSSFCellStyle label;
  final XSSFCellStyle paragraph;
  final XSSFCellStyle factNumber;
  final XSSFCellStyle factDay;
  final XSSFCellStyle link;
  final XSSFCellStyle lineLink;
  final XSSFCellStyle header;
  final XSSFCellStyle numberHeader;
  final XSSFCellStyle inputHeader;
  private final Map<Kind, XSSFCellStyle> cells = new EnumMap<>(Kind.class);
  private final Map<Kind, XSSFCellStyle> guarded = new EnumMap<>(Kind.class);
  private final Map<Kind, XSSFCellStyle> inputs = new EnumMap<>(Kind.class);
  private final Map<Kind, XSSFCellStyle> guardedInputs = new EnumMap<>(Kind.class);

  HouseStyle(XSSFWorkbook workbook, Profile profile) {
    this.workbook = workbook;
    this.points = profile == Profile.ACCESSIBLE ? 12 : 10;
    baseFont();
    XSSFFont ink = font(points, INK, false);
    title = style(font(16, NAVY, true));
    summary = style(ink);
    note = style(font(profile == Profile.ACCESSIBLE ? points : 9, QUIET, false));
    heading = style(font(points + 2, NAVY, true));
    label = wrapped(font(points, INK, true));
    paragraph = wrapped(ink);
    factNumber = formatted(ink, "#,##0");
    factDay = formatted(ink, "yyyy-mm-dd");
    XSSFFont linked = font(points, LINK_BLUE, false);
    linked.setUnderline(XSSFFont.U_SINGLE);
    link = wrapped(linked);
    // Above a table or chart, where the first column may be narrow.
    lineLink = style(linked);
    header = header(HorizontalAlignment.LEFT);
    numberHeader = header(HorizontalAlignment.RIGHT);
    inputHeader = header(HorizontalAlignment.LEFT);
    inputHeader.setFillForegroundColor(colour(TEAL));
    for (Kind kind : Kind.values()) {
      cells.put(kind, cell(kind, kind == Kind.LINK ? linked : ink, false));
      guarded.put(kind, cell(kind, kind == Kind.LINK ? linked : ink, true));
      inputs.put(kind, filled(cell(kind, ink, false)));
      guardedInputs.put(kind, filled(cell(kind, ink, true)));
    }
  }

  /** How much larger text is than that of 10 points, for which widths and heights are given. */
  float scale() {
    return points / 10f;
  }

  /** The numbers by which cells name the styles. */
  Ids ids() {
    return new Ids(
        numbers(cells), numbers(guarded), numbers(inputs), numbers(guardedInputs), scale());
  }

  private static Map<Kind, Integer> numbers(Map<Kind, XSSFCellStyle> styles) {
    Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
    styles.forEach((kind, style) -> numbers.put(kind, (int) style.getIndex()));
    return numbers;
  }

  private XSSFCellStyle cell(Kind kind, XSSFFont font, boolean quotePrefix) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(RULE));
    switch (kind) {
      case TEXT -> style.setWrapText(true);
      case NUMBER -> style.setDataFormat(format("0"));
      case WHOLE -> style.setDataFormat(format("#,##0"));
      case SHARE -> style.setDataFormat(format("0.0%"));
      case DECIMAL -> style.setDataFormat(format("#,##0.0"));
      case RATE -> style.setDataFormat(format("0.00"));
      case DAY -> style.setDataFormat(format("yyyy-mm-dd"));
      case WORD, LINK -> {}
    }
    if (kind.isNumber()) {
      // Words that stand for a number too.
      style.setAlignment(HorizontalAlignment.RIGHT);
    } else {
      style.setIndention((short) 1);
      style.setAlignment(HorizontalAlignment.LEFT);
    }
    style.setQuotePrefixed(quotePrefix);
    return style;
  }

  private static XSSFCellStyle filled(XSSFCellStyle style) {
    style.setFillForegroundColor(colour(CREAM));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private XSSFCellStyle header(HorizontalAlignment alignment) {
    XSSFCellStyle style = wrapped(font(points, WHITE, true));
    style.setFillForegroundColor(colour(NAVY));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setAlignment(alignment);
    if (alignment == HorizontalAlignment.LEFT) {
      style.setIndention((short) 1);
    }
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    return style;
  }

  private XSSFCellStyle formatted(XSSFFont font, String format) {
    XSSFCellStyle style = wrapped(font);
    style.setDataFormat(format(format));
    style.setAlignment(HorizontalAlignment.LEFT);
    return style;
  }

  private XSSFCellStyle wrapped(XSSFFont font) {
    XSSFCellStyle style = style(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private short format(String format) {
    return workbook.createDataFormat().getFormat(format);
  }

  private void baseFont() {
    XSSFFont base = workbook.getFontAt(0);
    base.setFontName(FONT);
    base.setFontHeightInPoints((short) points);
  }

  private XSSFFont font(int points, int rgb, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour(rgb));
    font.setBold(bold);
    return font;
  }

  /** With opacity: the schema takes four bytes, not three. */
  static XSSFColor colour(int rgb) {
    return new XSSFColor(
        new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb},
        new DefaultIndexedColorMap());
  }

  /**
   * Style numbers by kind of column; guarded ones show what looks like a formula as text, inputs
   * are for readers to write in.
   *
   * @param scale of the text
   */
  record Ids(
      Map<Kind, Integer> cells,
      Map<Kind, Integer> guards,
      Map<Kind, Integer> inputs,
      Map<Kind, Integer> guardedInputs,
      float scale) {

    int of(Kind kind, boolean input) {
      return (input ? inputs : cells).getOrDefault(kind, 0);
    }

    int guarded(Kind kind, boolean input) {
      return (input ? guardedInputs : guards).getOrDefault(kind, 0);
    }
  }
}
