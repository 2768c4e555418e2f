package org.sitrep.ingest.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.nest.Archives;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of places, entry by entry: GeoNames' tables as they are or packed, and every table or JSON
 * file that the archives' readers tell.
 */
final class PlaceFile implements Closeable {

  private static final JsonMapper JSON = new JsonMapper();

  /** Longer lines are no entries of GeoNames: its columns end at 10,000 characters. */
  private static final int LONGEST_LINE = 64 << 10;

  /** An entry and its place in the file: a line, or the record of a table, from 1. */
  record Entry(long number, PlaceEntry entry) {}

  private final PlaceFields fields;
  private final @Nullable ArchiveReader archive;
  private @Nullable BufferedReader lines;
  private @Nullable TableLines table;
  private long number;

  private PlaceFile(
      PlaceFields fields, @Nullable ArchiveReader archive, @Nullable BufferedReader lines) {
    this.fields = fields;
    this.archive = archive;
    this.lines = lines;
  }

  static PlaceFile open(Path file, Limits limits) throws IOException {
    PlaceFields fields = new PlaceFields(Gazetteer.builtIn());
    BufferedReader lines = reader(Files.newInputStream(file));
    lines.mark(LONGEST_LINE + 2);
    String first = line(lines);
    if (first != null && (GeoNamesLine.is(first) || TableLines.under(first) != null)) {
      lines.reset();
      return new PlaceFile(fields, null, lines);
    }
    lines.close();
    return new PlaceFile(fields, Archives.open(file, limits), null);
  }

  /** The next entry, or null behind the last one. */
  @Nullable Entry next() throws IOException {
    while (true) {
      BufferedReader open = lines;
      String line = open == null ? null : line(open);
      if (line != null && ++number == 1) {
        table = GeoNamesLine.is(line) ? null : TableLines.under(line);
        if (table != null) {
          continue;
        }
      }
      if (line != null) {
        return new Entry(
            number, table == null ? GeoNamesLine.read(line) : fields.read(table.fields(line)));
      }
      lines = null;
      ArchiveRecord record = archive == null ? null : archive.next();
      if (record == null) {
        return null;
      }
      switch (record) {
        case ArchiveRecord.Item item -> {
          return new Entry(++number, fields.read(item.fields()));
        }
        case ArchiveRecord.Raw raw when raw.content() == ArchiveRecord.Content.TEXT -> {
          number = 0;
          lines = reader(new ByteArrayInputStream(raw.bytes()));
        }
        case ArchiveRecord.Raw raw when raw.content() == ArchiveRecord.Content.JSON -> {
          return new Entry(++number, fields.read(json(raw.bytes())));
        }
        case ArchiveRecord.Raw raw -> {
          return new Entry(++number, new PlaceEntry.Refused("a " + raw.content() + " page"));
        }
        case ArchiveRecord.Passed _ -> number++;
        case ArchiveRecord.Broken broken -> {
          return new Entry(++number, new PlaceEntry.Refused(broken.detail()));
        }
      }
    }
  }

  /** The texts and numbers of an object. */
  private static List<ArchiveRecord.Field> json(byte[] object) {
    List<ArchiveRecord.Field> fields = new ArrayList<>();
    try {
      JSON.readTree(object)
          .forEachEntry(
              (name, value) -> {
                if (value.isValueNode() && !value.asString("").isBlank()) {
                  fields.add(new ArchiveRecord.Field(name, value.asString("")));
                }
              });
    } catch (JacksonException e) {
      // No fields: the entry is refused for want of a name.
      return List.of();
    }
    return fields;
  }

  private static BufferedReader reader(InputStream bytes) {
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 128 << 10);
  }

  /** The next line without what goes beyond the longest, or null at the end. */
  private static @Nullable String line(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder(256);
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() == LONGEST_LINE) {
        break;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
    if (archive != null) {
      archive.close();
    }
  }
}
