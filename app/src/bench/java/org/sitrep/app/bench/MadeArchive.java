package org.sitrep.app.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.sitrep.ingest.bench.PageMaker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Archives of made articles: pages in a WARC, a gzip member a record, or lines of JSON. */
final class MadeArchive {

  /** About what a news page weighs without its pictures. */
  static final int PAGE_BYTES = 60_000;

  private static final int DAMAGED_OF = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MadeArticles articles = new MadeArticles();

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Pages, of which one in a hundred has a flipped byte in its packed record. */
  Path warc(Path folder, long pages) throws IOException {
    Path file = folder.resolve("pages-" + pages).resolve("made.warc.gz");
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      return file;
    }
    try (DataOutputStream lengths =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(lengths(file))))) {
      return warc(file, pages, lengths);
    }
  }

  /** Where the length in bytes of each packed record is kept, damaged or not. */
  static Path lengths(Path archive) {
    return Path.of(archive.toAbsolutePath().resolve("..").normalize() + ".lengths");
  }

  private Path warc(Path file, long pages, DataOutputStream lengths) throws IOException {
    PageMaker maker = new PageMaker(PAGE_BYTES);
    return made(
        file,
        out -> {
          for (long number = 0; number < pages; number++) {
            MadeArticles.Article article = articles.article(number);
            byte[] page =
                maker.page(
                    number,
                    new PageMaker.Story(
                        article.paper(), article.day(), article.title(), article.paragraphs()));
            byte[] member = gzip(record(article, page));
            Random chance = new Random(number * 31 + 5);
            if (chance.nextInt(DAMAGED_OF) == 0) {
              member[member.length / 4 + chance.nextInt(member.length / 2)] ^= 0x10;
            }
            lengths.writeInt(member.length);
            out.write(member);
          }
        });
  }

  /** The same articles as lines of JSON. */
  Path jsonLines(Path folder, long count) throws IOException {
    return made(
        folder.resolve("lines-" + count).resolve("made.jsonl"),
        out -> {
          for (long number = 0; number < count; number++) {
            MadeArticles.Article article = articles.article(number);
            ObjectNode line = JSON.createObjectNode();
            line.put("id", "made-" + number);
            line.put("title", article.title());
            line.put("published", article.day().toString());
            line.put("source", article.paper());
            line.put("url", url(article));
            line.put("text", String.join("\n\n", article.paragraphs()));
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
          }
        });
  }

  /** Makes a file, or takes the one that an earlier measurement made. */
  private static Path made(Path file, Content content) throws IOException {
    if (Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        content.write(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static String url(MadeArticles.Article article) {
    return "https://%s.example/%s/%d"
        .formatted(
            article.paper().toLowerCase(Locale.ROOT).replace(' ', '-'),
            article.day(),
            article.number());
  }

  private static byte[] record(MadeArticles.Article article, byte[] page) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
            .formatted(page.length);
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %sT00:00:00Z\r\nWARC-Record-ID: <urn:made:%d>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                url(article),
                article.day().plusDays(1),
                article.number(),
                http.length() + page.length);
    ByteArrayOutputStream record = new ByteArrayOutputStream(page.length + 1024);
    record.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(http.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(page);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  private static byte[] gzip(byte[] record) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(record.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 14)) {
      gzip.write(record);
    }
    return packed.toByteArray();
  }
}
