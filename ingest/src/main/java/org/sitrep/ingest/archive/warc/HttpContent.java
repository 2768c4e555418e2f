package org.sitrep.ingest.archive.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.CappedBytes;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Sniffer;

/** Undoes the content encodings of an HTTP body, as its bytes and not only its header tell them. */
final class HttpContent {

  private static final int MOST_ENCODINGS = 3;

  private HttpContent() {}

  /**
   * Decodes a body.
   *
   * @param encodings values of the {@code Content-Encoding} fields
   * @throws DamageException where the body is broken, expands too far or is in an unknown encoding
   */
  static byte[] decode(byte[] body, List<String> encodings, Limits limits) throws IOException {
    List<String> names =
        encodings.stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty() && !name.equals("identity") && !name.equals("none"))
            .toList();
    if (names.size() > MOST_ENCODINGS) {
      throw new DamageException(RejectReason.UNSUPPORTED, "content encodings " + names);
    }
    byte[] decoded = body;
    for (String name : names.reversed()) {
      decoded = decode(decoded, name, limits);
    }
    return decoded;
  }

  private static byte[] decode(byte[] body, String name, Limits limits) throws IOException {
    Compression real = Compression.of(body);
    return switch (name) {
      // Archives often keep the header of what was decoded already.
      case "gzip", "x-gzip" ->
          real == Compression.GZIP
              ? expand(new GZIPInputStream(new ByteArrayInputStream(body)), body, limits)
              : body;
      case "zstd" ->
          real == Compression.ZSTD
              ? expand(new ZstdInputStream(new ByteArrayInputStream(body)), body, limits)
              : body;
      case "deflate" -> unlessPage(body, () -> inflate(body, limits));
      case "br" -> unlessPage(body, () -> brotli(body, limits));
      // Such as the name of a charset.
      default -> Sniffer.sniff(body).isPresent() ? body : unsupported(name);
    };
  }

  private static byte[] inflate(byte[] body, Limits limits) throws IOException {
    // Servers send the bare stream as well as the one with zlib's header.
    boolean bare = body.length < 2 || ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 != 0;
    Inflater inflater = new Inflater(bare);
    try {
      return expand(
          new InflaterInputStream(new ByteArrayInputStream(body), inflater), body, limits);
    } finally {
      inflater.end();
    }
  }

  private static byte[] brotli(byte[] body, Limits limits) throws IOException {
    InputStream in;
    try {
      in = new BrotliInputStream(new ByteArrayInputStream(body));
    } catch (IOException e) {
      throw new DamageException(RejectReason.CORRUPT, "the body cannot be decoded: " + e);
    }
    return expand(in, body, limits);
  }

  private interface Decoding {
    byte[] decoded() throws IOException;
  }

  /** These encodings have no mark of their own: what cannot be decoded and is a page is one. */
  private static byte[] unlessPage(byte[] body, Decoding decoding) throws IOException {
    try {
      return decoding.decoded();
    } catch (DamageException e) {
      if (e.reason() != RejectReason.BOMB
          && Sniffer.sniff(body).orElse(null) == ArchiveRecord.Content.HTML) {
        return body;
      }
      throw e;
    }
  }

  private static byte[] unsupported(String name) throws DamageException {
    throw new DamageException(RejectReason.UNSUPPORTED, "content encoding '" + name + "'");
  }

  private static byte[] expand(InputStream in, byte[] body, Limits limits) throws IOException {
    long most =
        Math.min(
            limits.recordBytes(), Math.max(Limits.RATIO_FROM, (long) body.length * limits.ratio()));
    try (in) {
      CappedBytes bytes = CappedBytes.read(in, most);
      if (bytes.over()) {
        throw new DamageException(
            RejectReason.BOMB,
            "the body expands from %d to over %d bytes".formatted(body.length, most));
      }
      return bytes.bytes();
    } catch (DamageException e) {
      throw e;
    } catch (EOFException e) {
      throw new DamageException(RejectReason.TRUNCATED, "the encoded body ends early");
    } catch (IOException | RuntimeException e) {
      throw new DamageException(
          RejectReason.CORRUPT, "the body cannot be decoded: " + e.getMessage());
    }
  }
}
