package org.sitrep.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            new Sample("warc", plainWarc, articles + 1, articles),
            new Sample("warc.gz", warc, articles + 1, articles),
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
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
