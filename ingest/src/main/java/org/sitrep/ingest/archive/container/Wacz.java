package org.sitrep.ingest.archive.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Entry;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;

/** Web archives with their indexes in a ZIP file (WACZ 1.x), as its description tells. */
final class Wacz {

  private static final String DESCRIPTION = "datapackage.json";
  private static final String RECORDS = "archive/";
  private static final int LONGEST_DESCRIPTION = 1 << 20;

  /** A directory with more bytes than this is that of another ZIP file. */
  private static final long LONGEST_DIRECTORY = 1 << 20;

  private Wacz() {}

  /** Whether a ZIP file is one. */
  static boolean is(FileBytes file, Limits limits) throws IOException {
    ZipDirectory directory = ZipDirectory.of(file);
    if (directory == null || directory.length() > LONGEST_DIRECTORY) {
      return false;
    }
    for (ZipHeader entry = directory.next(); entry != null; entry = directory.next()) {
      if (entry.name().equals(DESCRIPTION)) {
        return describes(entry, file, limits);
      }
    }
    return false;
  }

  private static boolean describes(ZipHeader header, FileBytes file, Limits limits)
      throws IOException {
    ZipEntries entries = new ZipEntries(file, limits, false);
    @Nullable Entry entry = entries.listed(header);
    if (!(entry instanceof Entry.Content content)) {
      return false;
    }
    try {
      return new String(content.content().readNBytes(LONGEST_DESCRIPTION), StandardCharsets.UTF_8)
          .contains("\"wacz_version\"");
    } catch (DamageException e) {
      return false;
    } finally {
      entries.closeOpen();
    }
  }

  /** Whether an entry holds records; the others lead to them or list them once more. */
  static boolean holdsRecords(ZipHeader header) {
    return header.name().startsWith(RECORDS);
  }
}
