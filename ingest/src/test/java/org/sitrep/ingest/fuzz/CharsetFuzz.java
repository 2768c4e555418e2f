package org.sitrep.ingest.fuzz;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;

/** Any bytes as a page or a text that says to be in some encoding: right, wrong or unknown. */
public final class CharsetFuzz {

  private static final List<String> DECLARED =
      List.of(
          "utf-8",
          "utf-16",
          "utf-32",
          "windows-1256",
          "gb18030",
          "big5",
          "shift_jis",
          "euc-kr",
          "iso-2022-jp",
          "utf-7",
          "x-none",
          "",
          "koi8-r",
          "hz-gb-2312",
          "utf-16le",
          "x-user-defined");

  private static final ArticleFinder FINDER =
      new ArticleFinder(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  private CharsetFuzz() {}

  /** The first byte chooses the encoding and whether it is a page. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String type = (data[0] & 0x80) == 0 ? "text/html" : "text/plain";
    ArchiveRecord.Raw record =
        new ArchiveRecord.Raw(
            new Location("", 0, 0),
            type.equals("text/html") ? ArchiveRecord.Content.HTML : ArchiveRecord.Content.TEXT,
            type + "; charset=" + DECLARED.get(data[0] & 0x0f),
            null,
            null,
            Arrays.copyOfRange(data, 1, data.length));
    if (FINDER.find(record) instanceof Finding.Found found) {
      Clean.check(found.article());
    }
  }
}
