package org.sitrep.ingest.archive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A workbook in XLSX, by whichever program it was saved. */
public final class SheetFile implements Closeable {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String OLE = "d0cf11e0";
  private static final String ZIP = "504b0304";

  private final Path file;
  private final ZipFile zip;
  private final SheetLimits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private String textsPart = "xl/sharedStrings.xml";
  private @Nullable SharedTexts texts;
  private boolean from1904;

  /** A sheet: its name, and the part of the file that it is. */
  private record Sheet(String name, String part) {}

  private SheetFile(Path file, ZipFile zip, SheetLimits limits) {
    this.file = file;
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Opens a workbook.
   *
   * @throws SheetFileException where it is none, or beyond the limits
   */
  public static SheetFile open(Path file, SheetLimits limits) throws IOException {
    if (Files.size(file) > limits.file()) {
      throw new SheetFileException(
          "%s is larger than %d bytes: it is not read".formatted(file, limits.file()));
    }
    String magic = magic(file);
    if (magic.equals(OLE)) {
      throw new SheetFileException(
          file + " is an old .xls workbook or has a password: save it as .xlsx without one");
    }
    if (!magic.equals(ZIP)) {
      throw new SheetFileException(file + " is no workbook in the format .xlsx");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new SheetFileException(file + " is damaged: " + e.getMessage(), e);
    }
    SheetFile opened = new SheetFile(file, zip, limits);
    try {
      opened.read();
      return opened;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static String magic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(4));
    }
  }

  private void read() throws IOException {
    if (zip.size() > SheetLimits.ENTRIES) {
      throw new SheetFileException(
          file + " has more than " + SheetLimits.ENTRIES + " entries: it is not read");
    }
    if (zip.getEntry("mimetype") != null) {
      throw new SheetFileException(file + " is an OpenDocument: save it as .xlsx");
    }
    Map<String, String> targets = targets();
    try (Part part = Part.open(zip, WORKBOOK, limits)) {
      if (part == null) {
        throw new SheetFileException(file + " is no workbook in the format .xlsx");
      }
      while (part.next()) {
        if (part.starts("workbookPr")) {
          from1904 = List.of("1", "true").contains(String.valueOf(part.attribute("date1904")));
        } else if (part.starts("sheet")) {
          String target = targets.get(String.valueOf(part.relation()));
          String name = part.attribute("name");
          if (target != null && name != null) {
            sheets.add(new Sheet(name, target));
          }
        }
      }
    }
  }

  /** Parts by the number that the workbook has for them. */
  private Map<String, String> targets() throws IOException {
    Map<String, String> targets = new HashMap<>();
    try (Part part = Part.open(zip, "xl/_rels/workbook.xml.rels", limits)) {
      while (part != null && part.next()) {
        String id = part.starts("Relationship") ? part.attribute("Id") : null;
        String target = id == null ? null : part.attribute("Target");
        if (target == null || "External".equals(part.attribute("TargetMode"))) {
          continue;
        }
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        String type = String.valueOf(part.attribute("Type"));
        if (type.endsWith("/worksheet")) {
          targets.put(id, path);
        } else if (type.endsWith("/sharedStrings")) {
          textsPart = path;
        }
      }
    }
    return targets;
  }

  /** Names of its sheets in their order, hidden ones too; charts are none. */
  public List<String> sheets() {
    return sheets.stream().map(Sheet::name).toList();
  }

  /** Whether its days count from 1904, else from 1900. */
  public boolean countsFrom1904() {
    return from1904;
  }

  /** Opens a sheet by its index. */
  public SheetReader rows(int sheet) throws IOException {
    if (texts == null) {
      texts = SharedTexts.read(zip, textsPart, limits);
    }
    Sheet wanted = sheets.get(sheet);
    Part part = Part.open(zip, wanted.part(), limits);
    if (part == null) {
      throw new SheetFileException(file + " has no part for its sheet '" + wanted.name() + "'");
    }
    return new SheetReader(part, texts);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
