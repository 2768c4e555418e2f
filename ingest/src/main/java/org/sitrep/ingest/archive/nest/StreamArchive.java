package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveFormat;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.SequentialReader;

/** A file that is one stream of records, compressed or not. */
record StreamArchive(Compression compression, RecordFormat format) implements ArchiveFormat {

  @Override
  public String name() {
    return format.name() + compression.suffix();
  }

  @Override
  public ArchiveReader open(Path path, Limits limits) throws IOException {
    FileBytes file = FileBytes.open(path);
    try {
      FileSource source = new FileSource(path, file, compression, limits);
      return new Reader(file, format.open(source, limits), limits);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static final class Reader extends SequentialReader {
    private final RecordReader records;

    Reader(FileBytes file, RecordReader records, Limits limits) {
      super(file, limits);
      this.records = records;
    }

    @Override
    protected @Nullable ArchiveRecord read(long ordinal) throws IOException {
      ArchiveRecord record = records.next();
      return record == null
          ? null
          : record.moved(new Location(record.at().entry(), record.at().byteOffset(), ordinal));
    }

    @Override
    protected long expanded() {
      return records.position();
    }

    @Override
    public void close() throws IOException {
      records.close();
      super.close();
    }
  }
}
