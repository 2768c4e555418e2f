package org.sitrep.ingest.archive.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** Reads XML as the program does, the format told by the content. */
final class XmlReading {

  private static final List<RecordFormat> ALL =
      List.of(
          XmlFormat.RSS,
          XmlFormat.ATOM,
          XmlFormat.NITF,
          XmlFormat.NEWSML_G2,
          XmlFormat.NEWSML,
          XmlFormat.REUTERS,
          XmlFormat.DUMP);

  private XmlReading() {}

  static Optional<RecordFormat> format(byte[] file) {
    ContentStart start = new ContentStart(Arrays.copyOf(file, Math.min(file.length, 4 << 10)));
    return ALL.stream().filter(format -> format.begins(start)).findFirst();
  }

  static RecordReader open(RecordFormat format, InputStream in, Limits limits) throws IOException {
    return format.open(new Stream(in), limits);
  }

  static List<ArchiveRecord> read(RecordFormat format, InputStream in, Limits limits)
      throws IOException {
    List<ArchiveRecord> records = new ArrayList<>();
    try (RecordReader reader = open(format, in, limits)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  static List<ArchiveRecord> read(byte[] file) throws IOException {
    return read(format(file).orElseThrow(), new ByteArrayInputStream(file), Limits.DEFAULT);
  }

  static List<ArchiveRecord> read(String file) throws IOException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  /** The values of a part of an item, several apart by a bar. */
  static String part(ArchiveRecord record, String name) {
    return ((ArchiveRecord.Item) record)
        .fields().stream()
            .filter(field -> field.name().equals(name))
            .map(ArchiveRecord.Field::value)
            .collect(Collectors.joining("|"));
  }

  private record Stream(InputStream content) implements Source {
    @Override
    public Compression compression() {
      return Compression.NONE;
    }

    @Override
    public FileBytes stored() {
      throw new UnsupportedOperationException("a stream only");
    }

    @Override
    public FileBytes random() {
      throw new UnsupportedOperationException("a stream only");
    }
  }
}
