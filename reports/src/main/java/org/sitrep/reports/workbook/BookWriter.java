package org.sitrep.reports.workbook;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Puts a book together. POI makes the package with styles, tables, charts and headers; the rows of
 * the tables are streamed as bytes and put between, so that neither time nor memory depends on
 * POI's model of a cell.
 */
final class BookWriter {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int BUFFER = 1 << 16;

  private final Skeleton skeleton;
  private final Map<String, List<PackedSheet>> packed;
  private final SharedStrings strings;

  /**
   * A writer of one book.
   *
   * @param packed the rows of each table, by its name
   * @param strings what they name by number
   */
  BookWriter(Skeleton skeleton, Map<String, List<PackedSheet>> packed, SharedStrings strings) {
    this.skeleton = skeleton;
    this.packed = packed;
    this.strings = strings;
  }

  void write(Path file) throws IOException {
    Map<String, byte[]> parts = unzip(skeleton.build());
    byte[] poiStrings = parts.remove(STRINGS);
    if (poiStrings == null) {
      throw new IllegalStateException("POI wrote no " + STRINGS);
    }
    strings.follow(poiStrings, parts);
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        SheetZip zip = new SheetZip(bytes)) {
      Map<String, byte[]> sheets = new LinkedHashMap<>();
      for (List<Skeleton.Part> table : skeleton.parts().values()) {
        for (Skeleton.Part sheet : table) {
          take(parts, sheets, sheet.entry());
          take(parts, sheets, relations(sheet.entry()));
        }
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.part(part.getKey(), part.getValue());
      }
      for (Map.Entry<Table<?>, List<Skeleton.Part>> table : skeleton.parts().entrySet()) {
        put(table.getKey(), table.getValue(), sheets, zip);
      }
      zip.add(STRINGS, List.of(strings.all()));
    }
  }

  private void put(
      Table<?> table, List<Skeleton.Part> sheets, Map<String, byte[]> parts, SheetZip zip)
      throws IOException {
    List<PackedSheet> rows = packed.getOrDefault(table.name(), List.of());
    for (int i = 0; i < sheets.size(); i++) {
      SheetFrame frame = new SheetFrame(table, sheets.get(i), parts);
      PackedSheet sheet = i < rows.size() ? rows.get(i) : frame.empty();
      List<Piece> pieces = new ArrayList<>(List.of(frame.head(), sheet.rows()));
      frame.check(sheet);
      pieces.add(frame.tail(sheet.links()));
      zip.add(sheets.get(i).entry(), pieces);
      byte[] relations = frame.relations(sheet.links());
      if (relations.length > 0) {
        zip.part(relations(sheets.get(i).entry()), relations);
      }
    }
    if (rows.size() > sheets.size()) {
      throw new IllegalStateException("table '" + table.name() + "' has more sheets than told");
    }
  }

  /** The relations' entry of a sheet's entry. */
  static String relations(String sheet) {
    int slash = sheet.lastIndexOf('/');
    return sheet.substring(0, slash) + "/_rels" + sheet.substring(slash) + ".rels";
  }

  private static void take(Map<String, byte[]> from, Map<String, byte[]> to, String name) {
    byte[] part = from.remove(name);
    if (part != null) {
      to.put(name, part);
    }
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
