package org.sitrep.reports.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The links to the web of one sheet: up to a limit, and only what spreadsheets take as one. */
final class Links {

  private static final int LONGEST = 2_079;
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

  private final int limit;
  private final StringBuilder cells = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
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
    cells
        .append("<hyperlink ref=\"")
        .append(new String(column, StandardCharsets.US_ASCII))
        .append(new String(row, StandardCharsets.US_ASCII))
        .append("\" r:id=\"web")
        .append(count)
        .append("\"/>");
    targets
        .append("<Relationship Id=\"web")
        .append(count)
        .append("\" Type=\"" + TYPE + "\" Target=\"")
        .append(url.replace("&", "&#38;"))
        .append("\" TargetMode=\"External\"/>");
    return true;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** {@code hyperlink} elements for the sheet. */
  CharSequence cells() {
    return cells;
  }

  /** {@code Relationship} elements for the sheet's relations. */
  CharSequence targets() {
    return targets;
  }

  private static boolean isWebAddress(String url) {
    if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
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
