package org.sitrep.ingest.archive.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Sniffer;

/** Looks into one WARC record, cut out before, by the standard's parser. */
final class WarcRecords {

  private WarcRecords() {}

  static ArchiveRecord record(WarcSplitter.Piece piece, Location at, Limits limits) {
    DamageException damage = piece.damage();
    if (damage != null) {
      return new ArchiveRecord.Broken(
          at, damage.reason(), damage.detail(), piece.bytes(), piece.length());
    }
    try {
      return parse(piece.bytes(), at, limits);
    } catch (DamageException e) {
      return broken(piece, at, e.reason(), e.detail(), limits);
    } catch (IOException | RuntimeException e) {
      return broken(piece, at, RejectReason.MALFORMED, String.valueOf(e.getMessage()), limits);
    }
  }

  private static ArchiveRecord broken(
      WarcSplitter.Piece piece, Location at, RejectReason reason, String detail, Limits limits) {
    byte[] raw = Arrays.copyOf(piece.bytes(), Math.min(piece.bytes().length, limits.rawBytes()));
    return new ArchiveRecord.Broken(at, reason, detail, raw, piece.length());
  }

  private static ArchiveRecord parse(byte[] bytes, Location at, Limits limits) throws IOException {
    // The parser wants the version in the standard's upper case.
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) Character.toUpperCase((char) bytes[i]);
    }
    try (WarcReader reader =
        new WarcReader(
            Channels.newChannel(new ByteArrayInputStream(bytes)),
            ByteBuffer.allocate(8192).flip())) {
      reader.setLenient(true);
      WarcRecord record =
          reader.next().orElseThrow(() -> new DamageException(RejectReason.MALFORMED, "no record"));
      return switch (record) {
        case WarcResponse response -> response(response, at, limits);
        case WarcResource resource ->
            content(
                at,
                record.headers().first("Content-Type").orElse(null),
                resource,
                resource.body().stream().readAllBytes());
        case WarcConversion conversion ->
            content(
                at,
                record.headers().first("Content-Type").orElse(null),
                conversion,
                conversion.body().stream().readAllBytes());
        default -> new ArchiveRecord.Passed(at, "WARC " + record.type());
      };
    }
  }

  private static ArchiveRecord response(WarcResponse response, Location at, Limits limits)
      throws IOException {
    String type = response.headers().first("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith("application/http")) {
      return new ArchiveRecord.Passed(at, "WARC response of " + type);
    }
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return new ArchiveRecord.Passed(at, "HTTP status " + http.status());
    }
    @Nullable String contentType = http.headers().first("Content-Type").orElse(null);
    if (contentType != null && !isText(contentType)) {
      return new ArchiveRecord.Passed(at, contentType);
    }
    byte[] body = HttpContent.decode(body(http), http.headers().all("Content-Encoding"), limits);
    return content(at, contentType, response, body);
  }

  private static byte[] body(HttpResponse http) throws IOException {
    MessageBody body = http.body();
    try (InputStream in = body.stream()) {
      return in.readAllBytes();
    }
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).strip();
    return type.startsWith("text/html")
        || type.startsWith("application/xhtml")
        || type.startsWith("text/plain")
        || type.isEmpty();
  }

  private static ArchiveRecord content(
      Location at, @Nullable String contentType, WarcTargetRecord record, byte[] body) {
    if (contentType != null && !isText(contentType)) {
      return new ArchiveRecord.Passed(at, contentType);
    }
    Optional<ArchiveRecord.Content> content = Sniffer.sniff(body);
    return content.isEmpty()
        ? new ArchiveRecord.Passed(at, "neither page nor text")
        : new ArchiveRecord.Raw(
            at, content.get(), contentType, record.target(), date(record), body);
  }

  /** When the record was made; impossible dates such as the 65th of a month are none. */
  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.date();
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
