package org.sitrep.reports.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A sheet whose rows are being streamed between the head and the tail that POI wrote. */
final class OpenSheet<R> {

  private static final String ROWS_END = "</sheetData>";
  private static final String LINKS_END = "</hyperlinks>";
  private static final String AFTER_LINKS = "<pageMargins";
  private static final String RELATIONS_END = "</Relationships>";

  private final SheetZip zip;
  private final RowWriter<R> rows;
  private final Links links;
  private final String entry;
  private final String tail;
  private final byte @Nullable [] relations;
  private final Layout layout;
  private long written;

  OpenSheet(
      Table<R> table,
      Skeleton.Part part,
      Map<String, byte[]> parts,
      HouseStyle.Ids styles,
      SharedStrings strings,
      Limits limits,
      SheetZip zip)
      throws IOException {
    this.zip = zip;
    this.entry = part.entry();
    this.layout = part.layout();
    this.links = new Links(limits.links());
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
    String head =
        xml.substring(0, split)
            .replaceFirst("<dimension ref=\"[^\"]*\"/>", "<dimension ref=\"" + dimension + "\"/>");
    this.tail = xml.substring(split);
    zip.begin(entry);
    zip.text(head);
    this.rows = new RowWriter<>(table.columns(), styles, strings, links, zip);
  }

  boolean isFull() {
    return written == layout.rows();
  }

  void row(R row) throws IOException {
    written++;
    rows.row((int) (layout.header() + written), row);
  }

  void close() throws IOException {
    rows.flush();
    if (links.isEmpty()) {
      zip.text(tail);
    } else {
      boolean others = tail.contains(LINKS_END);
      int at = cut(tail, others ? LINKS_END : AFTER_LINKS);
      zip.text(tail.substring(0, at) + (others ? "" : "<hyperlinks>"));
      links.moveCells(zip);
      zip.text((others ? "" : LINKS_END) + tail.substring(at));
    }
    zip.closeEntry();
    writeRelations();
  }

  private void writeRelations() throws IOException {
    if (relations == null) {
      if (!links.isEmpty()) {
        throw new IllegalStateException("POI wrote no relations for " + entry);
      }
      return;
    }
    String xml = new String(relations, StandardCharsets.UTF_8);
    int at = cut(xml, RELATIONS_END);
    zip.begin(BookWriter.relations(entry));
    zip.text(xml.substring(0, at));
    links.moveTargets(zip);
    zip.text(xml.substring(at));
    zip.closeEntry();
  }

  private int cut(String xml, String before) {
    int at = xml.indexOf(before);
    if (at < 0) {
      throw new IllegalStateException("no " + before + " in " + entry);
    }
    return at;
  }
}
