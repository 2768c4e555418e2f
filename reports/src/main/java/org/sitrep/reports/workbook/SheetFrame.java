package org.sitrep.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** What stands around the rows of a sheet, as POI wrote it. */
final class SheetFrame {

  private static final String ROWS_END = "</sheetData>";
  private static final String LINKS_END = "</hyperlinks>";
  private static final String AFTER_LINKS = "<pageMargins";
  private static final String RELATIONS_END = "</Relationships>";

  private final String entry;
  private final Layout layout;
  private final String head;
  private final String tail;
  private final byte @Nullable [] relations;

  SheetFrame(Table<?> table, Skeleton.Part part, Map<String, byte[]> parts) {
    this.entry = part.entry();
    this.layout = part.layout();
    this.relations = parts.get(BookWriter.relations(entry));
    byte[] sheet = parts.get(entry);
    if (sheet == null) {
      throw new IllegalStateException("POI wrote no " + entry);
    }
    String xml = new String(sheet, StandardCharsets.UTF_8);
    int split = cut(xml, ROWS_END);
    String dimension =
        "A1:%s%d"
            .formatted(
                CellReference.convertNumToColString(table.columns().size() - 1), layout.lastRow());
    this.head =
        xml.substring(0, split)
            .replaceFirst("<dimension ref=\"[^\"]*\"/>", "<dimension ref=\"" + dimension + "\"/>");
    this.tail = xml.substring(split);
  }

  /** A sheet without rows. */
  PackedSheet empty() throws IOException {
    Piece nothing = new Piece();
    nothing.close();
    return new PackedSheet(nothing, new Links(0), layout.header(), 0);
  }

  /**
   * Compares rows with what stands around them.
   *
   * @throws IllegalStateException where there are more or less, or where they lie elsewhere
   */
  void check(PackedSheet sheet) {
    if (sheet.count() != layout.rows() || sheet.header() != layout.header()) {
      throw new IllegalStateException(
          "sheet '%s' was to have %d rows from %d and has %d from %d"
              .formatted(
                  layout.sheet(),
                  layout.rows(),
                  layout.header() + 1,
                  sheet.count(),
                  sheet.header() + 1));
    }
  }

  Piece head() throws IOException {
    Piece piece = new Piece();
    piece.text(head);
    piece.close();
    return piece;
  }

  Piece tail(Links links) throws IOException {
    Piece piece = new Piece();
    if (links.isEmpty()) {
      piece.text(tail);
    } else {
      boolean others = tail.contains(LINKS_END);
      int at = cut(tail, others ? LINKS_END : AFTER_LINKS);
      piece.text(tail.substring(0, at) + (others ? "" : "<hyperlinks>"));
      links.moveCells(piece);
      piece.text((others ? "" : LINKS_END) + tail.substring(at));
    }
    piece.endEntry();
    return piece;
  }

  /** The sheet's relations with its links; empty where it has none. */
  byte[] relations(Links links) throws IOException {
    if (relations == null) {
      if (!links.isEmpty()) {
        throw new IllegalStateException("POI wrote no relations for " + entry);
      }
      return new byte[0];
    }
    String xml = new String(relations, StandardCharsets.UTF_8);
    int at = cut(xml, RELATIONS_END);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
    links.moveTargets(all);
    all.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private int cut(String xml, String before) {
    int at = xml.indexOf(before);
    if (at < 0) {
      throw new IllegalStateException("no " + before + " in " + entry);
    }
    return at;
  }
}
