package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The links to the web of one sheet: up to a limit, and only what spreadsheets take as one. */
final class Links {

  private static final int LONGEST = 2_079;
  private static final byte[] CELL = XmlBytes.ascii("<hyperlink ref=\"");
  private static final byte[] CELL_TO = XmlBytes.ascii("\" r:id=\"web");
  private static final byte[] CELL_END = XmlBytes.ascii("\"/>");
  private static final byte[] TARGET = XmlBytes.ascii("<Relationship Id=\"web");
  private static final byte[] TARGET_TO =
      XmlBytes.ascii(
          "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
              + " Target=\"");
  private static final byte[] TARGET_END = XmlBytes.ascii("\" TargetMode=\"External\"/>");

  private final int limit;
  private final XmlStore cells = new XmlStore();
  private final XmlStore targets = new XmlStore();
  private int count;

  Links(int limit) {
    this.limit = limit;
  }

  /** Adds a link on a cell, unless the sheet is full or the address is none of the web. */
  boolean add(byte[] column, byte[] row, String url) {
    if (count == limit || !isWebAddress(url)) {
      return false;
    }
    count++;
    XmlBytes cell = cells.next();
    cell.put(CELL);
    cell.put(column);
    cell.put(row);
    cell.put(CELL_TO);
    cell.put(count);
    cell.put(CELL_END);
    XmlBytes target = targets.next();
    target.put(TARGET);
    target.put(count);
    target.put(TARGET_TO);
    target.text(url);
    target.put(TARGET_END);
    return true;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Writes the {@code hyperlink} elements of the sheet. */
  void moveCells(OutputStream out) throws IOException {
    cells.moveTo(out);
  }

  /** Writes the {@code Relationship} elements of the sheet's relations. */
  void moveTargets(OutputStream out) throws IOException {
    targets.moveTo(out);
  }

  private static boolean isPlain(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) <= ' ' || url.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWebAddress(String url) {
    if (url.length() > LONGEST || !isPlain(url)) {
      return false;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      return scheme != null
          && uri.getHost() != null
          && (scheme.toLowerCase(Locale.ROOT).equals("http")
              || scheme.toLowerCase(Locale.ROOT).equals("https"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
