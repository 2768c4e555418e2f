package org.sitrep.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.archive.nest.Archives;

/** Reads whole archives. */
public final class Reading {

  private Reading() {}

  /** All records of a file. */
  public static List<ArchiveRecord> all(Path file, Limits limits) throws IOException {
    List<ArchiveRecord> records = new ArrayList<>();
    try (ArchiveReader reader = Archives.open(file, limits)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }
}
