package org.sitrep.ingest.archive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Reading;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Rows come out of tables however they are written, and a bad one costs no other. */
public class TableFormatTest {

  private static final int ROWS = 40;
  private static final String HEADER = "id,title,date,text\n";

  @TempDir private Path folder;

  /** A table of {@code count} sound rows. */
  public static byte[] table(int count) {
    return Samples.utf8(
        HEADER
            + IntStream.range(0, count)
                .mapToObj(TableFormatTest::row)
                .collect(Collectors.joining()));
  }

  private static String row(int number) {
    return "%d,\"%s\",2024-05-%02d,\"%s\"\n"
        .formatted(
            number,
            Samples.title(number),
            number % 28 + 1,
            Samples.text(number).replace("Police", "The \"\"Coast\"\" police"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void aTableInAnyDelimiter(String delimiter) throws IOException {
    String by = Matcher.quoteReplacement(delimiter);
    byte[] file =
        Samples.utf8(
            new String(table(3), StandardCharsets.UTF_8)
                .replace(HEADER, HEADER.replace(",", delimiter))
                .replaceAll("(?m)^(\\d+),", "$1" + by)
                .replaceAll("\",(2024-..-..),\"", "\"" + by + "$1" + by + "\""));
    assertThat(format(file)).contains("csv");
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(3).allMatch(Item.class::isInstance);
    Item second = (Item) records.get(1);
    assertThat(second.fields().stream().map(Field::name))
        .containsExactly("id", "title", "date", "text");
    assertThat(value(second, "text"))
        .startsWith("HARBOUR CITY: The \"Coast\" police")
        .contains("\n\n");
    int at = (int) second.at().byteOffset();
    assertThat(second.bytes()).isEqualTo(Arrays.copyOfRange(file, at, at + second.bytes().length));
    assertThat(new String(second.bytes(), StandardCharsets.UTF_8)).startsWith("1" + delimiter);
    assertThat(read(Samples.gzip(file))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void aTableInAnyEncoding(String charset) throws IOException {
    String text =
        (charset.startsWith("UTF") ? "\ufeff" : "")
            + "sep=;\r\nTitel;Datum;Volltext\r\nMüller;01.02.2024;\"Zwölf Verletzte\r\nin Köln\"\r\n;;\r\nB;02.02.2024;Größe\r\n";
    List<ArchiveRecord> records = read(text.getBytes(Charset.forName(charset)));
    assertThat(records).hasSize(3).allMatch(Item.class::isInstance);
    assertThat(value((Item) records.getFirst(), "Volltext"))
        .isEqualTo("Zwölf Verletzte\r\nin Köln");
    assertThat(value((Item) records.getFirst(), "Titel")).isEqualTo("Müller");
    assertThat(((Item) records.get(1)).fields()).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeATableIsNone() throws IOException {
    for (String text :
        List.of(
            "Red, green, blue\nOne, two, three\nFour, five, six\n",
            "Four people were killed, police said,\nand nine were wounded, among them two children,\nin the city.\n",
            "title: Blast\ndate: 2024-05-04\n\nFour people, police said, were killed.\n",
            "a,b\nc,d\ne,f\n",
            Samples.text(1),
            Samples.html(1))) {
      assertThat(format(Samples.utf8(text))).as(text).isNotEqualTo(Optional.of("csv"));
    }
    assertThat(format(Samples.jsonLines(3))).contains("jsonl");
  }

  @Test
  void namesThatNobodyKnowsAreAHeaderWhereTheRowsFit() throws IOException {
    String row = "7;x;" + "A long cell about a harbour. ".repeat(8) + "\n";
    List<ArchiveRecord> records = read(Samples.utf8("Nummer;Kennung;Meldung\n" + row + row));
    assertThat(records).hasSize(2).allMatch(Item.class::isInstance);
  }

  @Test
  void aTableWithoutNamesIsRefusedOnce() throws IOException {
    String row = "7;2024-05-04;\"" + "A long cell about a harbour. ".repeat(8) + "\"\n";
    List<ArchiveRecord> records = read(Samples.utf8(row.repeat(5)));
    assertThat(records).hasSize(1);
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.MALFORMED);
    assertThat(((Broken) records.getFirst()).detail())
        .contains("does not name columns", "2024-05-04");
  }

  @Test
  void aRowWithOtherCellsIsRejectedWithTheirNumber() throws IOException {
    List<ArchiveRecord> records =
        read(
            Samples.utf8(
                HEADER + "1,a,2024-01-01,x\n2,b,x\n3,c,2024-01-01,x,y\n4,d,2024-01-01,x,,\n"));
    assertThat(records).hasSize(4);
    assertThat(((Broken) records.get(1)).detail()).contains("row 2", "3 cells", "4");
    assertThat(reason(records.get(2))).isEqualTo(RejectReason.MALFORMED_ROW);
    assertThat(records.get(3)).isInstanceOf(Item.class);
  }

  @Test
  void aStrayQuotationMarkCostsItsRow() throws IOException {
    String sound = "1,a,2024-01-01,x\n";
    for (String bad :
        List.of("2,\"b,2024-01-01,x\n", "2,b,2024-01-01,\"x\n", "\"2,b,\"2024-01-01\",x\n")) {
      List<ArchiveRecord> records =
          read(Samples.utf8(HEADER + sound.repeat(3) + bad + sound.repeat(50)));
      assertThat(records).as(bad).hasSize(54);
      assertThat(reason(records.get(3))).as(bad).isEqualTo(RejectReason.MALFORMED_ROW);
      assertThat(sound(records)).as(bad).isEqualTo(53);
    }
  }

  @Test
  void quotationMarksThatAreNotDoubledAreTakenWhereTheCellsAreClear() throws IOException {
    List<ArchiveRecord> records =
        read(
            Samples.utf8(
                HEADER
                    + "1,\"He said \"stop\" to me\",2024-01-01,x\n"
                    + "2,b,2024-01-01,\"She said \"go\"\"\n"));
    assertThat(records).hasSize(2).allMatch(Item.class::isInstance);
    assertThat(value((Item) records.getFirst(), "title")).isEqualTo("He said \"stop\" to me");
    List<ArchiveRecord> escaped =
        read(
            Samples.utf8(
                HEADER
                    + "1,\"He said \\\"stop\\\", then\nleft\",2024-01-01,x\n2,\"a \\\"b\\\", c\nd\",2024-01-01,x\n"));
    assertThat(value((Item) escaped.getFirst(), "title")).isEqualTo("He said \"stop\", then\nleft");
  }

  @Test
  void theOrderOfDayAndMonthIsProvenByTheColumn() throws IOException {
    assertThat(dates("04/05/2024", "25/05/2024 14:30"))
        .containsExactly("2024-05-04", "2024-05-25 14:30");
    assertThat(dates("04/05/2024", "5/25/2024")).containsExactly("2024-04-05", "2024-05-25");
    assertThat(dates("04/05/2024", "05/06/2024")).containsExactly("04/05/2024", "05/06/2024");
    assertThat(dates("25/05/2024", "05/25/2024")).containsExactly("25/05/2024", "05/25/2024");
  }

  private List<String> dates(String... dates) throws IOException {
    String rows =
        Arrays.stream(dates).map(date -> "1,a," + date + ",x\n").collect(Collectors.joining());
    return read(Samples.utf8(HEADER + rows)).stream().map(r -> value((Item) r, "date")).toList();
  }

  @Test
  void aCutTableIsToldOfAndGivesWhatIsThere() throws IOException {
    byte[] sound = table(ROWS);
    for (int percent = 3; percent < 100; percent++) {
      int length = sound.length * percent / 100;
      List<ArchiveRecord> records = read(Arrays.copyOf(sound, length));
      assertThat(records).as("%d %%", percent).hasSize(wholeBefore(length) + 1);
      // A cut behind a quotation mark in the last cell looks like its end.
      if (sound[length - 1] != '"') {
        assertThat(reason(records.getLast()))
            .as("%d %%", percent)
            .isEqualTo(RejectReason.TRUNCATED);
      }
    }
  }

  private static int wholeBefore(int length) {
    int end = HEADER.length();
    int count = 0;
    while (end + Samples.utf8(row(count)).length <= length) {
      end += Samples.utf8(row(count++)).length;
    }
    return count;
  }

  @Test
  void flippedBitsCostTheRowsThatTheyHit() throws IOException {
    byte[] sound = table(ROWS);
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      byte[] file = sound.clone();
      int at = random.nextInt(HEADER.length(), file.length);
      file[at] ^= (byte) (1 << random.nextInt(8));
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file));
      assertThat(sound(records)).as("bit of byte %d", at).isBetween(ROWS - 2L, ROWS + 0L);
      assertThat(records).as("bit of byte %d", at).hasSizeBetween(ROWS - 1, ROWS + 1);
      assertThat(sound(records) == ROWS || records.stream().anyMatch(Broken.class::isInstance))
          .as("bit of byte %d is told of", at)
          .isTrue();
    }
  }

  @Test
  void aRowOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    Limits small = new Limits(2_000, 250, 1_000, 1 << 20, 100);
    byte[] file =
        Samples.utf8(
            HEADER
                + "1,a,,x\n2,b,,"
                + "y".repeat(200_000)
                + "\n3,\""
                + "z\n".repeat(2_000)
                + "\",,\n4,d,,x\n");
    List<ArchiveRecord> records = Reading.all(Samples.write(folder, "any", file), small);
    assertThat(reason(records.get(1))).isEqualTo(RejectReason.TOO_LARGE);
    assertThat(((Broken) records.get(1)).rawLength()).isEqualTo(200_006);
    assertThat(value((Item) records.getLast(), "id")).isEqualTo("4");
    assertThat(sound(records)).isEqualTo(2);
  }

  @Test
  void aMillionColumnsAreNoTable() throws IOException {
    assertThat(format(Samples.utf8("title,text" + ",a".repeat(1_000_000) + "\n"))).contains("txt");
    List<ArchiveRecord> records =
        read(Samples.utf8(HEADER + ",".repeat(1_000_000) + "a\n1,a,,x\n"));
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.MALFORMED_ROW);
    assertThat(records).hasSize(2);
  }

  private static String value(Item item, String name) {
    return item.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static long sound(List<ArchiveRecord> records) {
    return records.stream().filter(Item.class::isInstance).count();
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
