package org.sitrep.ingest.testing;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Builds articles and the archives that hold them. */
public final class Samples {

  private Samples() {}

  /** The text of a made-up article, different for every number. */
  public static String text(int number) {
    return ("HARBOUR CITY: Police said on Monday that %d people were killed when a bomb went off near"
            + " the market of Harbour City, the capital of the coastal province.\n\n"
            + "Report number %d adds that the wounded were taken to the district hospital, where"
            + " doctors described the state of most of them as stable.")
        .formatted(number % 40 + 1, number);
  }

  public static String title(int number) {
    return "Blast near market, report " + number;
  }

  /** One line of JSON Lines. */
  public static String json(int number) {
    return ("{\"id\": \"a-%d\", \"title\": \"%s\", \"published\": \"2024-05-%02d\", \"source\": \"Coast"
            + " Herald\", \"url\": \"https://coast.example/%d\", \"text\": \"%s\"}")
        .formatted(
            number, title(number), number % 28 + 1, number, text(number).replace("\n", "\\n"));
  }

  public static byte[] jsonLines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(json(i)).append('\n');
    }
    return utf8(lines.toString());
  }

  public static String html(int number) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : text(number).split("\n\n", -1)) {
      body.append("<p>").append(paragraph).append("</p>\n");
    }
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | Coast Herald</title>
        <meta property="article:published_time" content="2024-05-%02dT08:30:00+05:00">
        <meta property="og:site_name" content="Coast Herald"><meta name="author" content="Ada Reed"></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <main><article><h1>%s</h1>%s</article></main><footer>Copyright Coast Herald</footer></body></html>
        """
        .formatted(title(number), number % 28 + 1, title(number), body);
  }

  /** A response record with a page, with the blank lines that end it. */
  public static byte[] warcPage(int number) {
    return warcResponse("https://coast.example/" + number, "200 OK", "", utf8(html(number)));
  }

  /**
   * A response record.
   *
   * @param fields further HTTP fields, each ended by CR LF
   */
  public static byte[] warcResponse(String url, String status, String fields, byte[] body) {
    byte[] http =
        join(
            utf8(
                "HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\n%sContent-Length: %d\r\n\r\n"
                    .formatted(status, fields, body.length)),
            body);
    return warcRecord("response", url, "application/http; msgtype=response", http);
  }

  public static byte[] warcInfo() {
    return warcRecord("warcinfo", null, "application/warc-fields", utf8("software: tests\r\n"));
  }

  private static byte[] warcRecord(
      String type, @Nullable String url, String contentType, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%s>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                type,
                url == null ? "" : "WARC-Target-URI: " + url + "\r\n",
                UUID.nameUUIDFromBytes(block),
                contentType,
                block.length);
    return join(utf8(header), block, utf8("\r\n\r\n"));
  }

  /** A WARC of one warcinfo record and {@code count} pages, each in a gzip member of its own. */
  public static List<byte[]> warcMembers(int count) {
    List<byte[]> members = new ArrayList<>();
    members.add(gzip(warcInfo()));
    for (int i = 0; i < count; i++) {
      members.add(gzip(warcPage(i)));
    }
    return members;
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] zstd(byte[] content) {
    return Zstd.compress(content);
  }

  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        // The same bytes every time.
        header.setTimeLocal(LocalDateTime.of(2024, 5, 4, 0, 0));
        zip.putNextEntry(header);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A ZIP of {@code count} texts with their fields in front. */
  public static byte[] zipOfTexts(int count) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put(
          "texts/%d.txt".formatted(i),
          utf8(
              "date: 2024-05-%02d\nsource: Coast Herald\n\n%s\n\n%s\n"
                  .formatted(i % 28 + 1, title(i), text(i))));
    }
    return zip(entries);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  public static byte[] join(List<byte[]> parts) {
    return join(parts.toArray(byte[][]::new));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static Path write(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
