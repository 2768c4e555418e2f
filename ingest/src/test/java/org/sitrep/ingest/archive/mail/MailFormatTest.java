package org.sitrep.ingest.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Reading;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Mails give their text and their attachments, and a bad one costs no other. */
public class MailFormatTest {

  private static final int MESSAGES = 30;
  private static final String HEADER =
      """
      From: Coast Herald <news@coast.example>
      To: reader@coast.example
      Subject: =?utf-8?Q?Blast_in_K=C3=B6ln?=
       =?utf-8?Q?_harbour?=
      Date: Sat, 4 May 2024 10:15:00 +0200 (CEST)
      Message-ID: <a-1@coast.example>
      MIME-Version: 1.0
      """;

  @TempDir private Path folder;

  /** A mailbox of {@code count} messages. */
  public static byte[] mailbox(int count) {
    return Samples.utf8(
        IntStream.range(0, count)
            .mapToObj(MailFormatTest::message)
            .collect(Collectors.joining("\n")));
  }

  /** One mail in two forms, its text in base64. */
  public static byte[] mail(int number) {
    return Samples.utf8(
        """
        From: Coast Herald <news@coast.example>
        Subject: %s
        Date: Sat, 4 May 2024 10:15:00 +0200
        Message-ID: <%d@coast.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="part"

        --part
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --part
        Content-Type: text/html; charset=utf-8

        %s
        --part--
        """
            .formatted(
                Samples.title(number),
                number,
                Base64.getMimeEncoder().encodeToString(Samples.utf8(Samples.text(number))),
                Samples.html(number)));
  }

  private static String message(int number) {
    return """
    From news@coast.example Sat May  4 10:15:00 2024
    From: Coast Herald <news@coast.example>
    Subject: %s
    Date: Sat, 4 May 2024 10:15:00 +0200
    Message-ID: <%d@coast.example>

    %s
    >From the harbour, our reporter.
    """
        .formatted(Samples.title(number), number, Samples.text(number));
  }

  @Test
  void aMailboxGivesItsMessages() throws IOException {
    byte[] file = mailbox(3);
    assertThat(format(file)).contains("mbox");
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(3).allMatch(Item.class::isInstance);
    Item second = (Item) records.get(1);
    assertThat(value(second, "title")).isEqualTo(Samples.title(1));
    assertThat(value(second, "id")).isEqualTo("1@coast.example");
    assertThat(value(second, "source")).isEqualTo("Coast Herald");
    assertThat(value(second, "published")).isEqualTo("4 May 2024 10:15:00 +0200");
    assertThat(value(second, "text"))
        .startsWith("HARBOUR CITY:")
        .endsWith("\nFrom the harbour, our reporter.");
    assertThat(second.at().byteOffset()).isEqualTo(message(0).length() + 1);
    assertThat(read(Samples.gzip(file))).hasSize(3);
    assertThat(read(Samples.utf8(new String(file, StandardCharsets.UTF_8).replace("\n", "\r\n"))))
        .hasSize(3);
  }

  @Test
  void aLineThatOnlyBeginsLikeASenderIsText() throws IOException {
    String text = message(0) + "\nFrom here on it was 2024 and all was well.\n\n>>From Ada 2024\n";
    assertThat(read(Samples.utf8(text)))
        .singleElement()
        .satisfies(
            r -> assertThat(value((Item) r, "text")).contains("From here on", "\n>From Ada"));
  }

  @Test
  void ofAlternativesPlainTextIsPreferredWhereItIsWhole() throws IOException {
    String html = "<p>" + "Ten people were wounded at the harbour. ".repeat(9) + "</p>";
    assertThat(value(alternative("Read this in a browser.", html), "html")).contains("Ten people");
    Item plain = alternative("Ten people were wounded at the harbour. ".repeat(8), html);
    assertThat(plain.fields()).extracting(Field::name).contains("text").doesNotContain("html");
    assertThat(value(plain, "title")).isEqualTo("Blast in Köln harbour");
  }

  private Item alternative(String plain, String html) throws IOException {
    String mail =
        HEADER
            + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
            + plain
            + "\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(Samples.utf8(html))
            + "\n--b--\n";
    assertThat(format(Samples.utf8(mail))).contains("eml");
    List<ArchiveRecord> records = read(Samples.utf8(mail));
    assertThat(records).hasSize(1);
    return (Item) records.getFirst();
  }

  @Test
  void attachedTextsAndMessagesAreRecordsAndOtherFilesArePassed() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Zw=F6lf Verletzte in =
            K=F6ln
            --b
            Content-Type: text/html; name="page.html"
            Content-Disposition: attachment; filename="page.html"

            <html><body><p>A page.</p></body></html>
            --b
            Content-Type: image/png; name=a.png
            Content-Transfer-Encoding: base64

            AAAA
            --b
            Content-Type: message/rfc822

            Subject: Forwarded
            From: Ada <ada@coast.example>

            The text of another.
            --b--
            """;
    List<ArchiveRecord> records = read(Samples.utf8(mail));
    assertThat(records).hasSize(4);
    assertThat(
            records.stream()
                .filter(Item.class::isInstance)
                .map(r -> value((Item) r, "text").strip()))
        .containsExactlyInAnyOrder("Zwölf Verletzte in Köln", "The text of another.");
    assertThat(records.stream().filter(Raw.class::isInstance).map(r -> r.at().entry()))
        .containsExactly("page.html");
    assertThat(records.stream().filter(Passed.class::isInstance).map(r -> r.at().entry()))
        .containsExactly("a.png");
  }

  @Test
  void textsAreNoMails() throws IOException {
    for (String text :
        List.of(
            "date: 2024-05-04\nsource: Coast Herald\n\n" + Samples.text(1),
            "From the harbour: four dead\n\n" + Samples.text(1),
            "From: the harbour\n\n" + Samples.text(1))) {
      assertThat(format(Samples.utf8(text))).contains("txt");
    }
  }

  @Test
  void aMessageThatEndsWithinItsPartsIsToldOf() throws IOException {
    String mail =
        HEADER
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nTwo people were";
    List<ArchiveRecord> records = read(Samples.utf8(mail));
    assertThat(((Broken) records.getLast()).reason()).isEqualTo(RejectReason.TRUNCATED);
  }

  @Test
  void manyPartsAndDeepOnesEndWithTheReason() throws IOException {
    String parts =
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nx\n".repeat(10_000);
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    for (String mail :
        List.of(
            HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n",
            HEADER + deep + "Content-Type: text/plain\n\nx\n")) {
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(Samples.utf8(mail)));
      assertThat(records).isNotEmpty().hasSizeLessThan(1_100);
      assertThat(((Broken) records.getLast()).reason()).isEqualTo(RejectReason.MALFORMED);
    }
  }

  @Test
  void cutsAndFlippedBitsCostTheMessagesThatTheyHit() throws IOException {
    byte[] sound = mailbox(MESSAGES);
    for (int percent = 2; percent < 100; percent++) {
      byte[] cut = Arrays.copyOf(sound, sound.length * percent / 100);
      int begun = (int) Math.ceil(MESSAGES * percent / 100.0);
      assertThat(read(cut)).as("%d %%", percent).hasSizeBetween(begun - 1, begun + 1);
    }
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      byte[] file = sound.clone();
      int at = random.nextInt(300, file.length);
      file[at] ^= (byte) (1 << random.nextInt(8));
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file));
      assertThat(records).as("bit of byte %d", at).hasSizeBetween(MESSAGES - 1, MESSAGES + 1);
    }
  }

  @Test
  void aMessageOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    Limits small = new Limits(2_000, 250, 1_000, 1 << 20, 100);
    String large = message(1).replace("Police", "Police ".repeat(1_000));
    byte[] file = Samples.utf8(message(0) + "\n" + large + "\n" + message(2));
    List<ArchiveRecord> records = Reading.all(Samples.write(folder, "any", file), small);
    assertThat(records).hasSize(3);
    assertThat(((Broken) records.get(1)).reason()).isEqualTo(RejectReason.TOO_LARGE);
    assertThat(((Broken) records.get(1)).rawLength()).isEqualTo(large.length() + 1L);
  }

  private static String value(Item item, String name) {
    return item.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private Optional<String> format(byte[] file) throws IOException {
    return Archives.format(Samples.write(folder, "any", file));
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
