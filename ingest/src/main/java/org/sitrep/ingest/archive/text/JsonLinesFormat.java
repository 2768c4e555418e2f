package org.sitrep.ingest.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.LineSplitter;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** JSON Lines: an object a line. */
public record JsonLinesFormat() implements RecordFormat {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public boolean begins(ContentStart start) {
    return start.text().startsWith("{");
  }

  /** Before a line, and one that shows what it is: the part is told by it as the file is. */
  @Override
  public OptionalLong cut(FileBytes stored, Compression compression, long from, Limits limits)
      throws IOException {
    if (compression != Compression.NONE) {
      return OptionalLong.empty();
    }
    stored.seek(Math.max(0, from - 1));
    int last = -1;
    for (int next = stored.read(); next >= 0; last = next, next = stored.read()) {
      if (last == '\n' && next == '{') {
        return OptionalLong.of(stored.position() - 1);
      }
    }
    return OptionalLong.empty();
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return new Reader(source.content(), limits);
  }

  private static final class Reader implements RecordReader {
    private final InputStream content;
    private final LineSplitter lines;

    Reader(InputStream content, Limits limits) {
      this.content = content;
      lines = new LineSplitter(content, limits);
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
      LineSplitter.Line line = lines.next();
      if (line == null) {
        return null;
      }
      Location at = new Location("", line.offset(), 0);
      DamageException damage = line.damage();
      return damage == null
          ? new ArchiveRecord.Raw(at, ArchiveRecord.Content.JSON, null, null, null, line.bytes())
          : new ArchiveRecord.Broken(
              at, damage.reason(), damage.detail(), line.bytes(), line.length());
    }

    @Override
    public long position() {
      return lines.position();
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
