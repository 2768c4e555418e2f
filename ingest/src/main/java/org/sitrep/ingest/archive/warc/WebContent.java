package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Sniffer;

/** What was fetched from an address, as a record. */
final class WebContent {

  private WebContent() {}

  /**
   * What a server answered.
   *
   * @throws DamageException where it makes no sense or cannot be decoded
   */
  static ArchiveRecord ofResponse(
      Location at, @Nullable String url, @Nullable Instant date, byte[] block, Limits limits)
      throws IOException {
    HttpMessage http = HttpMessage.read(block);
    if (http.status() != 200) {
      return new ArchiveRecord.Passed(at, "HTTP status " + http.status());
    }
    String contentType = http.fields().value("Content-Type");
    if (!isText(contentType)) {
      return new ArchiveRecord.Passed(at, String.valueOf(contentType));
    }
    return of(at, contentType, url, date, http.body(block, limits));
  }

  /** A content with no transport around it. */
  static ArchiveRecord of(
      Location at,
      @Nullable String contentType,
      @Nullable String url,
      @Nullable Instant date,
      byte[] body) {
    if (!isText(contentType)) {
      return new ArchiveRecord.Passed(at, String.valueOf(contentType));
    }
    Optional<ArchiveRecord.Content> content = Sniffer.sniff(body);
    return content.isEmpty()
        ? new ArchiveRecord.Passed(at, "neither page nor text")
        : new ArchiveRecord.Raw(at, content.get(), contentType, url, date, body);
  }

  private static boolean isText(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).strip();
    return type.startsWith("text/html")
        || type.startsWith("application/xhtml")
        || type.startsWith("text/plain")
        || type.startsWith("text/markdown")
        || type.isEmpty();
  }

  /** A record that was cut out whole and cannot be taken all the same. */
  static ArchiveRecord broken(
      RecordSplitter.Piece piece, Location at, DamageException damage, Limits limits) {
    byte[] raw = Arrays.copyOf(piece.bytes(), Math.min(piece.bytes().length, limits.rawBytes()));
    return new ArchiveRecord.Broken(at, damage.reason(), damage.detail(), raw, piece.length());
  }

  /** What stands beside a page of which the crawler left out something. */
  static ArchiveRecord cut(Location at, String cut) {
    return new ArchiveRecord.Broken(
        at,
        RejectReason.TRUNCATED,
        "the crawler cut the page (%s); it is taken as far as it goes"
            .formatted(Framing.shortened(cut)),
        new byte[0],
        0);
  }
}
