package org.sitrep.app.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.jsoup.Jsoup;
import org.postgresql.PGConnection;
import org.sitrep.app.database.Database;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.core.testing.ServerCpu;
import org.sitrep.ingest.bench.CpuTime;
import org.sitrep.ingest.bench.StepCosts;

/**
 * The least that loading and coding could cost, in a process of its own: inflating the archive,
 * parsing its pages by jsoup, and one COPY a table of the very rows that the night made into tables
 * with the same keys and indexes. Takes the archive, the night's data folder, a scratch folder and
 * the file for its figures.
 */
final class NightFloor {

  private static final String NAME = "floor";
  private static final List<String> TABLES =
      List.of(
          "archive",
          "article",
          "article_words",
          "actor",
          "place",
          "violence_claim",
          "cooperation_event",
          "cooperation_party",
          "official_mention");

  private final ServerCpu server;
  private final Figures figures = new Figures();
  private long sink;

  private NightFloor(ServerCpu server) {
    this.server = server;
  }

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]).toAbsolutePath();
    NightFloor floor = new NightFloor(new ServerCpu(data.resolve("postgresql")));
    Path archive = Path.of(args[0]);
    floor.measure("inflate", () -> floor.each(archive, page -> floor.sink += page.length));
    floor.measure("inflate and parse", () -> floor.each(archive, floor::parse));
    try (Database database = Database.open(null, Map.of(), data)) {
      floor.copy(database.address(), Path.of(args[2]));
    }
    floor.figures.putProcess();
    floor.figures.write(Path.of(args[3]));
    System.out.println("floor done, " + floor.sink);
  }

  private interface Page {
    void take(byte[] html);
  }

  private void measure(String name, CpuTime.Work work) throws Exception {
    double program = CpuTime.seconds();
    double serving = server.seconds();
    long begun = System.nanoTime();
    work.run();
    double wall = (System.nanoTime() - begun) / 1e9;
    figures.put(
        name, new StepCosts.Cost(CpuTime.seconds() - program, server.seconds() - serving), wall);
  }

  private void parse(byte[] html) {
    try {
      sink += Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "").childNodeSize();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void each(Path archive, Page page) throws IOException {
    try (DataInputStream lengths =
            new DataInputStream(
                new BufferedInputStream(Files.newInputStream(MadeArchive.lengths(archive))));
        InputStream packed = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      for (long left = Files.size(MadeArchive.lengths(archive)) / Integer.BYTES; left > 0; left--) {
        page(packed.readNBytes(lengths.readInt()), page);
      }
    }
  }

  /** Inflates one record and hands its page on; a damaged one is passed over. */
  private static void page(byte[] member, Page page) {
    ByteArrayOutputStream record = new ByteArrayOutputStream(1 << 17);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(member), 1 << 14)) {
      gzip.transferTo(record);
    } catch (IOException e) {
      return;
    }
    byte[] bytes = record.toByteArray();
    int at = 0;
    for (int heads = 0; heads < 2; at++) {
      if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r') {
        heads++;
        at += 3;
      }
    }
    byte[] html = new byte[bytes.length - at - 4];
    System.arraycopy(bytes, at, html, 0, html.length);
    page.take(html);
  }

  private void copy(DatabaseAddress night, Path scratch) throws Exception {
    Files.createDirectories(scratch);
    String url = night.url().replaceFirst("/[^/]*$", "/" + NAME);
    try (Connection from = connect(night.url(), night)) {
      try (Statement statement = from.createStatement()) {
        statement.execute("drop database if exists " + NAME);
        statement.execute("create database " + NAME);
      }
      for (String table : TABLES) {
        try (OutputStream out = Files.newOutputStream(scratch.resolve(table))) {
          from.unwrap(PGConnection.class).getCopyAPI().copyOut(select(table), out);
        }
      }
    }
    Flyway.configure().dataSource(url, night.user(), night.password()).load().migrate();
    measure(
        "copy",
        () -> {
          try (Connection to = connect(url, night)) {
            for (String table : TABLES) {
              try (InputStream in = Files.newInputStream(scratch.resolve(table))) {
                to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns(table) + " from stdin", in);
              }
            }
          }
        });
  }

  /** An article's links come later than its coding, and point to tables that are not copied. */
  private static String select(String table) {
    return table.equals("article")
        ? "copy article (" + ARTICLE + ") to stdout"
        : "copy " + table + " to stdout";
  }

  private static final String ARTICLE =
      "id, archive_id, entry, byte_offset, ordinal, external_id, url, title, source, authors,"
          + " published, published_at, dateline, language, text, content_sha256, loaded_at,"
          + " coder_version, coded_at, archived_at, published_from, published_refused";

  private static String columns(String table) {
    return table.equals("article") ? "article (" + ARTICLE + ")" : table;
  }

  private static Connection connect(String url, DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(url, address.user(), address.password());
  }
}
