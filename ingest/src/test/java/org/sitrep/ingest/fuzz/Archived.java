package org.sitrep.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;

/** Reads bytes as an archive file, to its end. */
final class Archived {

  private static final Limits SMALL = new Limits(1 << 20, 250, 100_000, 16 << 20, 4 << 10);
  private static final ArticleFinder FINDER =
      new ArticleFinder(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  private static final Path FILE = file();

  private Archived() {}

  private static Path file() {
    try {
      Path memory = Path.of("/dev/shm");
      Path file =
          Files.isWritable(memory)
              ? Files.createTempFile(memory, "fuzz", null)
              : Files.createTempFile("fuzz", null);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads every record and looks for its article; the numbers and offsets must make sense. */
  static void read(byte[] bytes) {
    try {
      Files.write(FILE, bytes);
      try (ArchiveReader reader = Archives.open(FILE, SMALL)) {
        long ordinal = 0;
        for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
          if (record.at().ordinal() != ordinal++ || record.at().byteOffset() < 0) {
            throw new AssertionError("record " + (ordinal - 1) + " says to be at " + record.at());
          }
          if (record instanceof ArchiveRecord.Broken broken
              && broken.reason() == RejectReason.INTERNAL_ERROR) {
            throw new AssertionError("record " + broken.at() + ": " + broken.detail());
          }
          if (record instanceof ArchiveRecord.Candidate candidate
              && FINDER.find(candidate) instanceof Finding.Found found) {
            Clean.check(found.article());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("damage must give a record, not an exception", e);
    }
  }
}
