package org.sitrep.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.testing.IngestApplication;
import org.sitrep.ingest.testing.IngestProcess;
import org.sitrep.ingest.testing.Samples;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** Archives that lie in a store of objects give the rows that they give as files. */
class ObjectStoreIT {

  private static final String BUCKET = "archives";
  private static @Nullable StoreServer server;
  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = StoreServer.start(folder);
    server.makeBucket(BUCKET);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theRowsAreThoseOfFiles() throws Exception {
    byte[] warc = Samples.join(Samples.warcMembers(300));
    warc[warc.length / 3] ^= 1;
    Map<String, byte[]> files =
        Map.of(
            "a.jsonl.gz",
            Samples.gzip(Samples.jsonLines(90)),
            "day/b.jsonl",
            Samples.join(Samples.jsonLines(150), Samples.utf8("{oops\n")),
            "day/e.warc.gz",
            warc);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve("inbox").resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
      server().put(BUCKET, "2026/" + file.getKey(), file.getValue());
    }
    server().put(BUCKET, "2026/.hidden/c.jsonl", Samples.jsonLines(3));
    server().put(BUCKET, "2026/late.jsonl.part", Samples.jsonLines(3));
    server().put(BUCKET, "2025/other.jsonl", Samples.jsonLines(3));

    String expected = rows(folder.resolve("inbox").toString(), 0);
    assertThat(rows("s3://archives/2026/", 8)).isEqualTo(expected);
  }

  @Test
  void whatIsReadIsWhatWasListed() throws Exception {
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + i / 251);
    }
    server().put(BUCKET, "whole/one.bin", content);
    try (ObjectStore store = store(server().endpoint(), 100)) {
      StoredFile file = store.in(ObjectAddress.parse("s3://archives/whole/")).getFirst();
      assertThat(file.name()).isEqualTo("s3://archives/whole/one.bin");
      assertThat(file.size()).isEqualTo(content.length);
      try (FileBytes bytes = file.open()) {
        assertThat(bytes.readAllBytes()).isEqualTo(content);
        bytes.seek(70_001);
        assertThat(bytes.readNBytes(5)).isEqualTo(Arrays.copyOfRange(content, 70_001, 70_006));
        assertThat(bytes.map(99_990, 10).remaining()).isEqualTo(10);
      }
      server().put(BUCKET, "whole/one.bin", "other".getBytes(StandardCharsets.UTF_8));
      try (FileBytes bytes = file.open()) {
        assertThatThrownBy(bytes::read)
            .isInstanceOf(IOException.class)
            .hasMessage("s3://archives/whole/one.bin: it has changed while it was read");
      }
      assertThat(store.find(ObjectAddress.parse("s3://archives/whole/none"))).isEmpty();
      assertThat(store.find(ObjectAddress.parse("s3://archives/whole/one.bin")))
          .hasValueSatisfying(found -> assertThat(found.size()).isEqualTo(5));
    }
  }

  @Test
  void errorsSayWhatIsToBeDone() throws Exception {
    try (ObjectStore store = store(server().endpoint(), 100)) {
      assertThatThrownBy(() -> store.in(ObjectAddress.parse("s3://nowhere/x")))
          .isInstanceOf(IOException.class)
          .hasMessage("the store has no bucket nowhere");
    }
    server().put(BUCKET, "many/1", new byte[1]);
    server().put(BUCKET, "many/2", new byte[1]);
    try (ObjectStore store = store(server().endpoint(), 1)) {
      assertThatThrownBy(() -> store.in(ObjectAddress.parse("s3://archives/many/")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than sitrep.s3.max-objects = 1 objects");
    }
    URI nobody = URI.create("http://127.0.0.1:" + StoreServer.freePort());
    try (ObjectStore store = store(nobody, 100)) {
      assertThatThrownBy(() -> store.in(ObjectAddress.parse("s3://archives/x")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the store " + nobody + " does not answer");
    }
    assertThatThrownBy(() -> ObjectAddress.parse("s3:///x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://bucket/prefix");
  }

  /** The rows that a run over an inbox leaves; it cuts archives into more segments than told. */
  private static String rows(String inbox, long segments) throws Exception {
    try (ConfigurableApplicationContext context = program(TestDatabase.create())) {
      JobExecution run =
          context
              .getBean(JobOperator.class)
              .start(
                  context.getBean("ingestJob", Job.class),
                  IngestProcess.parameters(inbox, 1, false));
      assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      assertThat(jdbc.queryForObject("select count(*) from archive_segment", Long.class))
          .isGreaterThan(segments);
      return BusinessTables.fingerprint(jdbc);
    }
  }

  private static ConfigurableApplicationContext program(TestDatabase database) {
    return new SpringApplicationBuilder(IngestApplication.class)
        .web(WebApplicationType.NONE)
        .run(
            Stream.of(
                    List.of(
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.isolation-level-for-create=read-committed",
                        "spring.main.banner-mode=off",
                        "sitrep.ingest.threads=2",
                        "sitrep.ingest.chunk=20",
                        "sitrep.ingest.segment-size=15KB"),
                    List.of(database.springProperties()),
                    List.of(server().properties()))
                .flatMap(List::stream)
                .map(property -> "--" + property)
                .toArray(String[]::new));
  }

  private static ObjectStore store(URI endpoint, int most) {
    return new ObjectStore(
        new StoreSettings(endpoint, "us-east-1", "test", "secret", DataSize.ofKilobytes(7), most));
  }

  private static StoreServer server() {
    return Objects.requireNonNull(server);
  }
}
