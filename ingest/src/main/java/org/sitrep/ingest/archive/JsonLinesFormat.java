package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an object a line, plain or compressed as a whole. */
record JsonLinesFormat(Compression compression) implements ArchiveFormat {

  static Optional<ArchiveFormat> recognise(FileStart start) {
    return start.stripped().startsWith("{")
        ? Optional.of(new JsonLinesFormat(start.compression()))
        : Optional.empty();
  }

  @Override
  public String name() {
    return "jsonl" + compression.suffix();
  }

  @Override
  public ArchiveReader open(Path path, Limits limits) throws IOException {
    FileBytes file = FileBytes.open(path);
    try {
      InputStream content =
          switch (compression) {
            case NONE -> file;
            case GZIP -> new GzipStream(file, limits);
            case ZSTD -> new ZstdStream(file, limits);
          };
      return new Reader(file, content, limits);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static final class Reader extends SequentialReader {
    private final InputStream content;
    private final LineSplitter lines;

    Reader(FileBytes file, InputStream content, Limits limits) {
      super(file, limits);
      this.content = content;
      lines = new LineSplitter(content, limits);
    }

    @Override
    protected @Nullable ArchiveRecord read(long ordinal) throws IOException {
      LineSplitter.Line line = lines.next();
      return line == null ? null : record(line, new Location("", line.offset(), ordinal));
    }

    @Override
    protected long expanded() {
      return lines.position();
    }

    @Override
    public void close() throws IOException {
      content.close();
      super.close();
    }
  }

  /** The record that a line is. */
  static ArchiveRecord record(LineSplitter.Line line, Location at) {
    DamageException damage = line.damage();
    return damage == null
        ? new ArchiveRecord.Raw(at, ArchiveRecord.Content.JSON, null, null, null, line.bytes())
        : new ArchiveRecord.Broken(
            at, damage.reason(), damage.detail(), line.bytes(), line.length());
  }
}
