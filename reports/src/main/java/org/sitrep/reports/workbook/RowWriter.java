package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows as bytes of sheet XML. */
final class RowWriter<R> implements Cells {

  // Day 1 is 1900-01-01; the calendar has a 29 February 1900 that was none, so count from two
  // before.
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int MAX_LINES = 12;

  private final List<Column<R>> columns;
  private final HouseStyle.Ids styles;
  private final SharedStrings strings;
  private final Links links;
  private final OutputStream out;
  private final byte[][] letters;
  private byte[] buffer = new byte[1 << 16];
  private int size;
  private int column;
  private int lines;
  private byte[] rowNumber = {};

  RowWriter(
      List<Column<R>> columns,
      HouseStyle.Ids styles,
      SharedStrings strings,
      Links links,
      OutputStream out) {
    this.columns = columns;
    this.styles = styles;
    this.strings = strings;
    this.links = links;
    this.out = out;
    this.letters = new byte[columns.size()][];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = ascii(CellReference.convertNumToColString(i));
    }
  }

  /**
   * Writes one row.
   *
   * @param number from 1
   */
  void row(int number, R value) throws IOException {
    rowNumber = ascii(Integer.toString(number));
    put("<row r=\"");
    put(rowNumber);
    put("\" ht=\"");
    int height = size;
    put("000\" customHeight=\"1\">");
    lines = 1;
    for (column = 0; column < letters.length; column++) {
      columns.get(column).value().write(value, this);
    }
    put("</row>");
    putHeight(height);
    if (size > (1 << 15)) {
      flush();
    }
  }

  /** Fills in the three digits that were left for the height when the text was not yet known. */
  private void putHeight(int at) {
    int points = (int) TextHeight.points(Math.min(lines, MAX_LINES));
    buffer[at] = (byte) ('0' + points / 100);
    buffer[at + 1] = (byte) ('0' + points / 10 % 10);
    buffer[at + 2] = (byte) ('0' + points % 10);
  }

  void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  @Override
  public void text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      empty(style(kind()));
      return;
    }
    boolean guarded = XmlText.looksLikeFormula(value);
    if (kind() == Column.Kind.TEXT) {
      lines = Math.max(lines, TextHeight.lines(value, columns.get(column).width()));
    }
    open(guarded ? guard(kind()) : style(kind()));
    put("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    putText(XmlText.cell(value));
    put("</t></is></c>");
  }

  @Override
  public void word(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      empty(style(kind()));
      return;
    }
    boolean guarded = XmlText.looksLikeFormula(value);
    open(guarded ? guard(kind()) : style(kind()));
    put("\" t=\"s\"><v>");
    put(Integer.toString(strings.number(value)));
    put("</v></c>");
  }

  @Override
  public void whole(@Nullable Number value) {
    if (value == null) {
      empty(style(kind()));
    } else {
      number(Long.toString(value.longValue()));
    }
  }

  @Override
  public void decimal(@Nullable Double value) {
    if (value == null) {
      empty(style(kind()));
    } else {
      number(Double.toString(value));
    }
  }

  @Override
  public void day(@Nullable LocalDate value) {
    if (value == null) {
      empty(style(kind()));
    } else if (value.isBefore(FIRST_DAY)) {
      // Before what spreadsheets can count.
      open(style(Column.Kind.WORD));
      put("\" t=\"s\"><v>");
      put(Integer.toString(strings.number(value.toString())));
      put("</v></c>");
    } else {
      number(Long.toString(value.toEpochDay() - DAY_ZERO));
    }
  }

  @Override
  public void link(@Nullable String url) {
    if (url != null && links.add(letters[column], rowNumber, url)) {
      text(url);
    } else if (url == null || url.isEmpty()) {
      empty(style(Column.Kind.WORD));
    } else {
      boolean guarded = XmlText.looksLikeFormula(url);
      open(guarded ? guard(Column.Kind.WORD) : style(Column.Kind.WORD));
      put("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      putText(XmlText.cell(url));
      put("</t></is></c>");
    }
  }

  @Override
  public void formula(String formula, long value) {
    open(style(kind()));
    put("\"><f>");
    putText(XmlText.cell(formula));
    put("</f><v>");
    put(Long.toString(value));
    put("</v></c>");
  }

  private Column.Kind kind() {
    return columns.get(column).kind();
  }

  private int style(Column.Kind kind) {
    return styles.of(kind, columns.get(column).input() != null);
  }

  private int guard(Column.Kind kind) {
    return styles.guarded(kind, columns.get(column).input() != null);
  }

  private void number(String digits) {
    open(style(kind()));
    put("\"><v>");
    put(digits);
    put("</v></c>");
  }

  private void empty(int style) {
    open(style);
    put("\"/>");
  }

  private void open(int style) {
    put("<c r=\"");
    put(letters[column]);
    put(rowNumber);
    put("\" s=\"");
    put(Integer.toString(style));
  }

  private void put(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  /** ASCII only. */
  @SuppressWarnings("deprecation") // the one call that copies ASCII without a detour
  private void put(String ascii) {
    int length = ascii.length();
    reserve(length);
    ascii.getBytes(0, length, buffer, size);
    size += length;
  }

  private void putText(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  private void reserve(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
