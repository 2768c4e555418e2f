package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.CellForms.Form;

/**
 * Writes a table's rows as bytes of sheet XML. A row has a cell for each column, so that cells need
 * not say where they are: that would be a quarter of the file.
 */
final class RowWriter<R> implements Cells {

  // Day 1 is 1900-01-01; the calendar has a 29 February 1900 that was none, so count from two
  // before.
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final long FIRST_DAY = LocalDate.of(1900, 3, 1).toEpochDay();

  private static final int MAX_LINES = 12;
  private static final int FLUSH_AT = 1 << 16;
  private static final byte[] ROW = XmlBytes.ascii("<row r=\"");
  private static final byte[] HEIGHT = XmlBytes.ascii("\" ht=\"");
  private static final byte[] ROW_OPEN = XmlBytes.ascii("000\" customHeight=\"1\">");
  private static final byte[] ROW_END = XmlBytes.ascii("</row>");

  private final Column<R>[] columns;
  private final CellForms[] forms;
  private final SharedStrings strings;
  private final Links links;
  private final OutputStream out;
  private final XmlBytes xml = new XmlBytes();
  private final float scale;
  private int column;
  private int lines;
  private byte[] rowNumber = {};

  @SuppressWarnings("unchecked") // an array of one kind of columns
  RowWriter(
      List<Column<R>> columns,
      HouseStyle.Ids styles,
      SharedStrings strings,
      Links links,
      OutputStream out) {
    this.columns = columns.toArray(Column[]::new);
    this.strings = strings;
    this.links = links;
    this.out = out;
    this.scale = styles.scale();
    this.forms = new CellForms[columns.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = new CellForms(i, columns.get(i), styles);
    }
  }

  /**
   * Writes one row.
   *
   * @param number from 1
   */
  void row(int number, R value) throws IOException {
    rowNumber = XmlBytes.ascii(Integer.toString(number));
    xml.put(ROW);
    xml.put(rowNumber);
    xml.put(HEIGHT);
    int height = xml.size();
    xml.put(ROW_OPEN);
    lines = 1;
    for (column = 0; column < forms.length; column++) {
      columns[column].value().write(value, this);
    }
    xml.put(ROW_END);
    putHeight(height);
    if (xml.size() > FLUSH_AT) {
      flush();
    }
  }

  /** Fills in the three digits that were left for the height when the text was not yet known. */
  private void putHeight(int at) {
    int points = (int) (TextHeight.points(Math.min(lines, MAX_LINES)) * scale);
    xml.set(at, '0' + points / 100);
    xml.set(at + 1, '0' + points / 10 % 10);
    xml.set(at + 2, '0' + points % 10);
  }

  void flush() throws IOException {
    xml.flushTo(out);
  }

  @Override
  public void text(@Nullable String value) {
    CellForms cell = forms[column];
    if (value == null || value.isEmpty()) {
      xml.put(cell.own.empty);
      return;
    }
    if (columns[column].kind() == Column.Kind.TEXT) {
      lines = Math.max(lines, TextHeight.lines(value, columns[column].width()));
    }
    inline(XmlText.looksLikeFormula(value) ? cell.guarded : cell.own, value);
  }

  @Override
  public void word(@Nullable String value) {
    CellForms cell = forms[column];
    if (value == null || value.isEmpty()) {
      xml.put(cell.own.empty);
    } else {
      shared(XmlText.looksLikeFormula(value) ? cell.guarded : cell.own, value);
    }
  }

  @Override
  public void whole(@Nullable Number value) {
    if (value == null) {
      empty();
    } else {
      number(value.longValue());
    }
  }

  @Override
  public void decimal(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      empty();
    } else {
      xml.put(forms[column].own.number);
      xml.put(Double.toString(value));
      xml.put(CellForms.END_VALUE);
    }
  }

  @Override
  public void day(@Nullable LocalDate value) {
    if (value == null) {
      empty();
      return;
    }
    long day = value.toEpochDay();
    if (day < FIRST_DAY) {
      // Before what spreadsheets can count.
      shared(forms[column].plain, value.toString());
    } else {
      number(day - DAY_ZERO);
    }
  }

  @Override
  public void link(@Nullable String url) {
    CellForms cell = forms[column];
    if (url == null || url.isEmpty()) {
      xml.put(cell.plain.empty);
    } else if (links.add(cell.letters, rowNumber, url)) {
      inline(cell.own, url);
    } else {
      inline(XmlText.looksLikeFormula(url) ? cell.guardedPlain : cell.plain, url);
    }
  }

  @Override
  public void formula(String formula, long value) {
    CellForms cell = forms[column];
    xml.put(cell.own.formula);
    xml.text(formula);
    xml.put(CellForms.END_FORMULA);
    xml.put(value);
    xml.put(CellForms.END_VALUE);
  }

  private void inline(Form form, String text) {
    xml.put(XmlText.needsItsSpace(text) ? form.spaced : form.text);
    xml.text(text);
    xml.put(CellForms.END_TEXT);
  }

  private void shared(Form form, String text) {
    xml.put(form.word);
    xml.put(strings.number(text));
    xml.put(CellForms.END_VALUE);
  }

  private void number(long value) {
    xml.put(forms[column].own.number);
    xml.put(value);
    xml.put(CellForms.END_VALUE);
  }

  private void empty() {
    xml.put(forms[column].own.empty);
  }
}
