package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/** Looks into one WARC record, cut out before. */
final class WarcRecords {

  private WarcRecords() {}

  static Framing.WebRecord record(RecordSplitter.Piece piece, Location at, Limits limits) {
    Fields fields = Fields.read(piece.bytes(), 0);
    byte[] block = Arrays.copyOfRange(piece.bytes(), piece.headerLength(), piece.bytes().length);
    String type = value(fields, "WARC-Type").toLowerCase(Locale.ROOT);
    String cut = value(fields, "WARC-Truncated");
    ArchiveRecord record;
    try {
      record =
          switch (type) {
            case "response" -> response(fields, block, at, limits);
            case "resource", "conversion" ->
                WebContent.of(
                    at, fields.value("Content-Type"), target(fields), date(fields), block);
            case "" ->
                throw new DamageException(RejectReason.MALFORMED, "a record without WARC-Type");
            default -> new ArchiveRecord.Passed(at, "WARC " + Framing.shortened(type));
          };
    } catch (DamageException e) {
      record = WebContent.broken(piece, at, e, limits);
    } catch (IOException e) {
      record =
          WebContent.broken(
              piece,
              at,
              new DamageException(RejectReason.MALFORMED, String.valueOf(e.getMessage())),
              limits);
    }
    return new Framing.WebRecord(record, cut);
  }

  private static ArchiveRecord response(Fields fields, byte[] block, Location at, Limits limits)
      throws IOException {
    String type = value(fields, "Content-Type").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/http") && !(type.isEmpty() && HttpMessage.begins(block))) {
      return new ArchiveRecord.Passed(at, "WARC response of " + Framing.shortened(type));
    }
    return WebContent.ofResponse(at, target(fields), date(fields), block, limits);
  }

  private static String value(Fields fields, String name) {
    String value = fields.value(name);
    return value == null ? "" : value.strip();
  }

  private static @Nullable String target(Fields fields) {
    String target = value(fields, "WARC-Target-URI");
    // The grammar of 1.0 has the address in angle brackets, its examples do not.
    String bare =
        target.startsWith("<") && target.endsWith(">") && target.length() > 2
            ? target.substring(1, target.length() - 1)
            : target;
    return bare.isEmpty() ? null : bare;
  }

  /** When the record was made; 1.1 allows less of it, and impossible dates are none. */
  private static @Nullable Instant date(Fields fields) {
    String date = value(fields, "WARC-Date");
    try {
      return switch (date.length()) {
        case 4 ->
            LocalDate.of(Integer.parseInt(date), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        case 7 -> YearMonth.parse(date).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        case 10 -> LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
        default -> OffsetDateTime.parse(date).toInstant();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
