package org.sitrep.ingest.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.sitrep.ingest.archive.mail.MailFormatTest;
import org.sitrep.ingest.archive.table.TableFormatTest;
import org.sitrep.ingest.archive.xml.XmlSamples;
import org.sitrep.ingest.testing.Samples;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A sound archive of each format, with as many articles as wanted. */
public final class SampleArchives {

  private SampleArchives() {}

  /**
   * A sound archive.
   *
   * @param name of its format as the program tells it
   * @param records how many come out of it, articles and others
   * @param articles how many of them hold an article
   */
  @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
  public record Sample(String name, byte[] file, int records, int articles) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** One of each format, each with about as many articles. */
  public static List<Sample> all(int articles) {
    byte[] lines = Samples.jsonLines(articles);
    byte[] warc = Samples.join(Samples.warcMembers(articles));
    byte[] plainWarc = plainWarc(articles);
    byte[] tar = tar(texts(articles));
    List<Sample> samples = new ArrayList<>();
    XmlSamples.all()
        .forEach(
            (name, make) ->
                samples.add(new Sample(name, make.apply(articles), articles, articles)));
    samples.addAll(
        List.of(
            new Sample("jsonl", lines, articles, articles),
            new Sample("jsonl.gz", Samples.gzip(lines), articles, articles),
            new Sample("jsonl.zst", Samples.zstd(lines), articles, articles),
            new Sample("jsonl.bz2", compress(Compression.BZIP2, lines), articles, articles),
            new Sample("jsonl.xz", compress(Compression.XZ, lines), articles, articles),
            new Sample("json", jsonArray(articles), articles, articles),
            new Sample("csv", TableFormatTest.table(articles), articles, articles),
            new Sample("mbox", MailFormatTest.mailbox(articles), articles, articles),
            new Sample("eml", MailFormatTest.mail(1), 1, 1),
            new Sample("warc", plainWarc, articles + 1, articles),
            new Sample("warc.gz", warc, articles + 1, articles),
            new Sample("warc.zst", Samples.join(zstdWarc(articles, true)), articles + 1, articles),
            new Sample("arc", Samples.join(arcRecords(articles, false)), articles + 1, articles),
            new Sample(
                "arc.gz",
                Samples.join(arcRecords(articles, true).stream().map(Samples::gzip).toList()),
                articles + 1,
                articles),
            new Sample("wacz", wacz(articles), articles + 4, articles),
            new Sample("html", Samples.utf8(Samples.html(1)), 1, 1),
            new Sample(
                "md", Samples.utf8("# " + Samples.title(1) + "\n\n" + Samples.text(1)), 1, 1),
            new Sample("txt", Samples.utf8(Samples.text(1)), 1, 1),
            new Sample("zip", Samples.zipOfTexts(articles), articles, articles),
            new Sample("tar", tar, articles, articles),
            new Sample("tar.gz", Samples.gzip(tar), articles, articles)));
    return List.copyOf(samples);
  }

  /** A JSON document of {@code count} records, a line each. */
  public static byte[] jsonArray(int count) {
    return Samples.utf8(
        IntStream.range(0, count)
            .mapToObj(Samples::json)
            .collect(Collectors.joining(",\n", "[", "]\n")));
  }

  /** A WARC of one warcinfo record and {@code count} pages, not compressed. */
  public static byte[] plainWarc(int count) {
    byte[] warc = Samples.warcInfo();
    for (int i = 0; i < count; i++) {
      warc = Samples.join(warc, Samples.warcPage(i));
    }
    return warc;
  }

  /** Texts with their fields in front, by the names of their files. */
  public static Map<String, byte[]> texts(int count) {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      texts.put(
          "texts/%d.txt".formatted(i),
          Samples.utf8(
              "date: 2024-05-%02d\nsource: Coast Herald\n\n%s\n\n%s\n"
                  .formatted(i % 28 + 1, Samples.title(i), Samples.text(i))));
    }
    return texts;
  }

  /** A TAR file of POSIX. */
  public static byte[] tar(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        header.setModTime(0);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A WARC record, with further fields, each ended by CR LF. */
  public static byte[] warcRecord(
      String type, String url, String contentType, String fields, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, url, fields, contentType, block.length);
    return Samples.join(Samples.utf8(header), block, Samples.utf8("\r\n\r\n"));
  }

  /**
   * A WARC in zstd: a frame to be skipped with a dictionary, then a frame for each of a warcinfo
   * record and {@code count} pages.
   */
  public static List<byte[]> zstdWarc(int count, boolean packedDictionary) {
    byte[][] samples = new byte[200][];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Samples.warcPage(1_000 + i);
    }
    byte[] buffer = new byte[4 << 10];
    int length = (int) Zstd.trainFromBuffer(samples, buffer);
    byte[] dictionary = Arrays.copyOf(buffer, length);
    byte[] stored = packedDictionary ? Zstd.compress(dictionary) : dictionary;
    List<byte[]> frames = new ArrayList<>();
    frames.add(
        ByteBuffer.allocate(8 + stored.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184d2a5d)
            .putInt(stored.length)
            .put(stored)
            .array());
    frames.add(Zstd.compressUsingDict(Samples.warcInfo(), dictionary, 3));
    for (int i = 0; i < count; i++) {
      frames.add(Zstd.compressUsingDict(Samples.warcPage(i), dictionary, 3));
    }
    return frames;
  }

  /**
   * An ARC 1.0 of a version block and {@code count} pages, not compressed.
   *
   * @param second whether the lines are those of ARC 2.0
   */
  public static List<byte[]> arcRecords(int count, boolean second) {
    List<byte[]> records = new ArrayList<>();
    byte[] version =
        Samples.utf8(
            second
                ? "2 0 Tests\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length\n"
                : "1 0 Tests\nURL IP-address Archive-date Content-type Archive-length\n");
    records.add(arcRecord("filedesc://tests.arc", "text/plain", second, version));
    for (int i = 0; i < count; i++) {
      byte[] http =
          Samples.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Samples.html(i));
      records.add(arcRecord("https://coast.example/a page/" + i, "text/html", second, http));
    }
    return records;
  }

  /** One record of ARC. */
  public static byte[] arcRecord(String url, String type, boolean second, byte[] block) {
    String middle = second ? " 200 - - 0 tests.arc" : "";
    return Samples.join(
        Samples.utf8(
            "%s 192.0.2.7 20240601000000 %s%s %d\n".formatted(url, type, middle, block.length)),
        block,
        Samples.utf8("\n"));
  }

  /** A WACZ file: WARC files with their indexes and a description. */
  public static byte[] wacz(int pages) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("archive/data.warc.gz", Samples.join(Samples.warcMembers(pages)));
    entries.put("indexes/index.cdx", Samples.utf8("example,coast)/ 20240601 {}\n"));
    entries.put("pages/pages.jsonl", Samples.jsonLines(pages));
    entries.put(
        "datapackage.json",
        Samples.utf8("{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\"}"));
    return Samples.zip(entries);
  }

  /** A body as servers deflate it. */
  public static byte[] deflate(byte[] content) {
    return through(content, DeflaterOutputStream::new);
  }

  /** A body in the form of brotli, in blocks that are not compressed. */
  public static byte[] brotli(byte[] content) {
    BitSet bits = new BitSet();
    int at = put(bits, 0, 0, 1);
    int from = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (from < content.length) {
      int length = Math.min(content.length - from, 1 << 16);
      // Not the last block, four nibbles of length less one, stored.
      at = put(bits, at, 0, 1);
      at = put(bits, at, 0, 2);
      at = put(bits, at, length - 1, 16);
      at = put(bits, at, 1, 1);
      bytes.writeBytes(Arrays.copyOf(bits.toByteArray(), (at + 7) / 8));
      bytes.write(content, from, length);
      bits.clear();
      at = 0;
      from += length;
    }
    // The last block, empty.
    bytes.write(3);
    return bytes.toByteArray();
  }

  private static int put(BitSet bits, int at, int value, int count) {
    for (int i = 0; i < count; i++) {
      bits.set(at + i, (value >> i & 1) != 0);
    }
    return at + count;
  }

  /** Content compressed as a whole. */
  public static byte[] compress(Compression compression, byte[] content) {
    return switch (compression) {
      case NONE -> content;
      case GZIP -> Samples.gzip(content);
      case ZSTD -> Samples.zstd(content);
      case BZIP2 -> through(content, BZip2CompressorOutputStream::new);
      case XZ -> through(content, out -> new XZOutputStream(out, new LZMA2Options()));
    };
  }

  private interface Codec {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] through(byte[] content, Codec codec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = codec.over(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
