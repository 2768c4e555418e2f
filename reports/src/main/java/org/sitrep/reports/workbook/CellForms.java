package org.sitrep.reports.workbook;

import org.apache.poi.ss.util.CellReference;
import org.sitrep.reports.workbook.Column.Kind;

/** What stands around the values of one column's cells, ready as bytes. */
final class CellForms {

  static final byte[] END_VALUE = XmlBytes.ascii("</v></c>");
  static final byte[] END_TEXT = XmlBytes.ascii("</t></is></c>");
  static final byte[] END_FORMULA = XmlBytes.ascii("</f><v>");

  /** The column's letters. */
  final byte[] letters;

  /** The column's style. */
  final Form own;

  /** The same for text that looks like a formula. */
  final Form guarded;

  /** The style of words, for what is none of the column's kind. */
  final Form plain;

  /** The same for text that looks like a formula. */
  final Form guardedPlain;

  CellForms(int index, Column<?> column, HouseStyle.Ids styles) {
    boolean input = column.input() != null;
    letters = XmlBytes.ascii(CellReference.convertNumToColString(index));
    own = new Form(styles.of(column.kind(), input));
    guarded = new Form(styles.guarded(column.kind(), input));
    plain = new Form(styles.of(Kind.WORD, input));
    guardedPlain = new Form(styles.guarded(Kind.WORD, input));
  }

  /** A cell of one style, up to its value. */
  static final class Form {

    final byte[] empty;
    final byte[] number;
    final byte[] word;
    final byte[] text;
    final byte[] spaced;
    final byte[] formula;

    Form(int style) {
      String open = "<c s=\"" + style + "\"";
      empty = XmlBytes.ascii(open + "/>");
      number = XmlBytes.ascii(open + "><v>");
      word = XmlBytes.ascii(open + " t=\"s\"><v>");
      text = XmlBytes.ascii(open + " t=\"inlineStr\"><is><t>");
      spaced = XmlBytes.ascii(open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      formula = XmlBytes.ascii(open + "><f>");
    }
  }
}
