package org.sitrep.ingest.fuzz;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;

/** Any bytes as a page, a text, a JSON object: a finding comes, and what is found is clean. */
public final class PageFuzz {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ArticleFinder FINDER = new ArticleFinder(Clock.fixed(NOW, ZoneOffset.UTC));

  private PageFuzz() {}

  /** The first byte chooses what the others are taken for. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    ArchiveRecord.Content[] contents = ArchiveRecord.Content.values();
    ArchiveRecord.Raw record =
        new ArchiveRecord.Raw(
            new Location("", 0, 0),
            contents[(data[0] & 0xff) % contents.length],
            null,
            "https://coast.example/1",
            NOW,
            java.util.Arrays.copyOfRange(data, 1, data.length));
    if (FINDER.find(record) instanceof Finding.Found found) {
      Clean.check(found.article());
    }
  }
}
