package org.sitrep.ingest.archive.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Reading;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.SampleArchives;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Records come out of JSON documents as their own bytes, and damage costs what it hits. */
class JsonFormatTest {

  private static final int RECORDS = 40;

  @TempDir private Path folder;

  private static String records(int count, String between) {
    return IntStream.range(0, count).mapToObj(Samples::json).collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "\ufeff [\n %s \n]",
        "{\"status\": \"ok\", \"totalResults\": 3, \"articles\": [%s]}",
        "{\"articles\": [%s], \"totalResults\": 3}",
        "{\"data\": [%s], \"meta\": {\"more\": [1, 2]}}",
        "{\"took\": 3, \"hits\": {\"total\": {\"value\": 3}, \"hits\": [%s]}}",
        "{\"response\": {\"numFound\": 3, \"docs\": [%s]}, \"q\": \"a\"}"
      })
  void theRecordsOfADocument(String document) throws IOException {
    byte[] file = Samples.utf8(document.formatted(records(3, ", ")));
    assertThat(format(file)).contains("json");
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(3).allMatch(Raw.class::isInstance);
    for (int i = 0; i < 3; i++) {
      byte[] bytes = ((Raw) records.get(i)).bytes();
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Samples.json(i));
      int at = (int) records.get(i).at().byteOffset();
      assertThat(Arrays.copyOfRange(file, at, at + bytes.length)).isEqualTo(bytes);
    }
    assertThat(read(Samples.gzip(file))).hasSize(3);
  }

  @Test
  void objectsOverSeveralLinesAreRecords() throws IOException {
    String pretty = Samples.json(1).replace(", \"", ",\n  \"");
    assertThat(read(Samples.utf8(pretty))).singleElement().isInstanceOf(Raw.class);
    assertThat(read(Samples.utf8(pretty + "\n" + pretty))).hasSize(2);
  }

  @Test
  void anAnswerWithoutRecordsHasNone() throws IOException {
    assertThat(read(Samples.utf8("{\"status\": \"ok\", \"articles\": []}"))).isEmpty();
    assertThat(read(Samples.utf8("[]"))).isEmpty();
  }

  @Test
  void anObjectALineStaysJsonLines() throws IOException {
    assertThat(format(Samples.jsonLines(1))).contains("jsonl");
    assertThat(format(Samples.jsonLines(30))).contains("jsonl");
    String withArray = Samples.json(1).replace("\"title\"", "\"items\": [{\"a\": 1}], \"title\"");
    assertThat(format(Samples.utf8(withArray + "\n" + withArray))).contains("jsonl");
    assertThat(format(Samples.utf8("{\"id\": 1\n" + Samples.json(1)))).contains("jsonl");
    String longLine = Samples.json(1).replace("Police", "Police ".repeat(2_000));
    assertThat(format(Samples.utf8(longLine + "\n" + longLine))).contains("jsonl");
    assertThat(format(Samples.utf8("[Reuters] Four people were killed"))).contains("txt");
  }

  @Test
  void whatIsNoObjectIsRejected() throws IOException {
    List<ArchiveRecord> records =
        read(Samples.utf8("[" + Samples.json(0) + ", 7, \"x\", [{}], " + Samples.json(1) + "]"));
    assertThat(records).hasSize(5);
    assertThat(records.subList(1, 4))
        .allSatisfy(r -> assertThat(reason(r)).isEqualTo(RejectReason.MALFORMED_JSON));
  }

  @Test
  void aCutDocumentIsToldOfAndGivesWhatIsThere() throws IOException {
    byte[] sound = SampleArchives.jsonArray(RECORDS);
    for (int percent = 1; percent < 100; percent++) {
      int length = sound.length * percent / 100;
      List<ArchiveRecord> records = read(Arrays.copyOf(sound, length));
      assertThat(reason(records.getLast())).as("%d %%", percent).isEqualTo(RejectReason.TRUNCATED);
      assertThat(sound(records)).as("%d %%", percent).isEqualTo(wholeBefore(length));
      assertThat(records.size() - sound(records)).isEqualTo(1);
    }
  }

  private static long wholeBefore(int length) {
    int end = 1;
    int count = 0;
    while (end + Samples.json(count).length() <= length) {
      end += Samples.json(count++).length() + 2;
    }
    return count;
  }

  @Test
  void flippedBitsCostTheRecordsThatTheyHit() throws IOException {
    byte[] sound = SampleArchives.jsonArray(RECORDS);
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      byte[] file = sound.clone();
      int at = random.nextInt(2, file.length);
      file[at] ^= (byte) (1 << random.nextInt(8));
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file));
      assertThat(sound(records)).as("bit of byte %d", at).isBetween(RECORDS - 2L, RECORDS + 0L);
      assertThat(records).as("bit of byte %d", at).hasSizeBetween(RECORDS - 1, RECORDS + 2);
      assertThat(sound(records) == RECORDS || records.stream().anyMatch(Broken.class::isInstance))
          .as("bit of byte %d is told of", at)
          .isTrue();
    }
  }

  @Test
  void aRecordOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    Limits small = new Limits(2_000, 250, 1_000, 1 << 20, 100);
    String large = Samples.json(1).replace("Blast", "Blast".repeat(30_000));
    byte[] file = Samples.utf8("[" + Samples.json(0) + "," + large + "," + Samples.json(2) + "]");
    List<ArchiveRecord> records = Reading.all(Samples.write(folder, "any", file), small);
    assertThat(records).hasSize(3);
    Broken broken = (Broken) records.get(1);
    assertThat(broken.reason()).isEqualTo(RejectReason.TOO_LARGE);
    assertThat(broken.raw()).hasSize(100);
    assertThat(broken.rawLength()).isEqualTo(large.length());
  }

  @Test
  void deepNestingIsNoTrouble() throws IOException {
    String deep = "{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(read(Samples.utf8("[" + Samples.json(0) + "," + deep + "]"))).hasSize(2);
    assertThat(read(Samples.utf8("[" + Samples.json(0) + ",{\"id\":" + "[".repeat(100_000))))
        .hasSize(2);
  }

  private static long sound(List<ArchiveRecord> records) {
    return records.stream().filter(Raw.class::isInstance).count();
  }

  private static RejectReason reason(ArchiveRecord record) {
    return ((Broken) record).reason();
  }

  private Optional<String> format(byte[] file) throws IOException {
    return Archives.format(Samples.write(folder, "any", file));
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
