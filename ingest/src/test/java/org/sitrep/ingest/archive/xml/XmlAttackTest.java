package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** What attacks is refused, and nothing is held as a whole. */
class XmlAttackTest {
  @Test
  void entitiesAreNeitherFetchedNorExpanded() throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">\n");
    for (char c = 'b'; c < 'm'; c++) {
      String one = "&" + (char) (c - 1) + ";";
      laughs.append("<!ENTITY ").append(c).append(" \"").append(one.repeat(10)).append("\">\n");
    }
    String quadratic = "<!ENTITY q \"" + "q".repeat(50_000) + "\">";
    laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">").append(quadratic).append("]>");
    String text = "&l; &file; " + "&q;".repeat(20_000) + " a sentence that is long enough for one.";
    String file =
        laughs
            + "<rss><channel><item><description>"
            + text
            + "</description></item></channel></rss>";
    List<ArchiveRecord> records =
        XmlReading.read(
            XmlFormat.RSS,
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            Limits.DEFAULT);
    assertThat(XmlReading.part(records.getFirst(), "html")).isEqualTo(text);
  }

  @Test
  void whatIsNestedTooDeepIsRefusedAndTheNextIsRead() throws IOException {
    String deep = "<b>".repeat(10_000) + "</b>".repeat(10_000);
    String sound = new String(XmlSamples.rss(3), StandardCharsets.UTF_8);
    List<ArchiveRecord> records =
        XmlReading.read(sound.replaceFirst("<title>Ferry", deep + "<title>Ferry"));
    assertThat(records).hasSize(3);
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.MALFORMED_XML);
    List<ArchiveRecord> around =
        XmlReading.read(sound.replaceFirst("<channel>", "<channel>" + deep));
    assertThat(around).hasSize(3).allMatch(Item.class::isInstance);
    assertThat(
            XmlReading.read(
                "<?xml version=\"1.0\"?>" + "<node>".repeat(10_000) + "</node>".repeat(10_000)))
        .hasSize(1);
  }

  @Test
  void countlessAttributesEndNothing() throws IOException {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      attributes.append(" a").append(i).append("=\"\"");
    }
    String sound = new String(XmlSamples.rss(3), StandardCharsets.UTF_8);
    assertThat(XmlReading.read(sound.replaceFirst("<guid", "<guid" + attributes))).hasSize(3);
    assertThat(
            reason(
                XmlReading.read(
                        sound.replaceFirst("<guid", "<guid" + attributes.toString().repeat(3)))
                    .getFirst()))
        .isEqualTo(RejectReason.MALFORMED_XML);
  }

  @Test
  void aRecordOverTheLimitIsRefusedWithItsLengthAndTheNextIsRead() throws IOException {
    Limits limits = new Limits(1 << 20, 250, 1_000, 1L << 40, 1 << 10);
    byte[] sound = XmlSamples.rss(3);
    int cut = new String(sound, StandardCharsets.UTF_8).indexOf("<p>") + 3;
    for (boolean closed : new boolean[] {true, false}) {
      byte[] end = closed ? new byte[0] : "<!--".getBytes(StandardCharsets.UTF_8);
      InputStream in =
          new SequenceInputStream(
              Collections.enumeration(
                  List.of(
                      new ByteArrayInputStream(sound, 0, cut),
                      new Filler(50 << 20),
                      new ByteArrayInputStream(end),
                      new ByteArrayInputStream(sound, cut, sound.length - cut))));
      List<ArchiveRecord> records = XmlReading.read(XmlFormat.RSS, in, limits);
      assertThat(records).hasSize(3);
      Broken large = (Broken) records.getFirst();
      assertThat(large.reason()).isEqualTo(RejectReason.TOO_LARGE);
      assertThat(large.raw()).hasSize(1 << 10);
      assertThat(large.rawLength()).isGreaterThan(50 << 20);
    }
  }

  @Test
  void hugeFilesAreReadWithoutBeingHeld() throws IOException {
    byte[] head = "<rss><channel>".getBytes(StandardCharsets.UTF_8);
    byte[] item =
        ("<item><title>T</title><description>" + "word ".repeat(200) + "</description></item>\n")
            .getBytes(StandardCharsets.UTF_8);
    int items = 100_000;
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(head),
            new SequenceInputStream(
                new Repeated(item, items),
                new ByteArrayInputStream("</channel></rss>".getBytes(StandardCharsets.UTF_8))));
    int count = 0;
    long held = 0;
    Runtime runtime = Runtime.getRuntime();
    try (RecordReader reader = XmlReading.open(XmlFormat.RSS, in, Limits.DEFAULT)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        count++;
        if (count % 50_000 == 0) {
          assertThat(record.at().byteOffset()).isEqualTo(head.length + (count - 1L) * item.length);
          System.gc();
          held = Math.max(held, runtime.totalMemory() - runtime.freeMemory());
        }
      }
    }
    assertThat(count).isEqualTo(items);
    assertThat(held).isLessThan(200L << 20);
  }

  @Test
  void noiseEndsInTime() {
    Random random = new Random(5);
    String alphabet = "<>/!?-[]&;\"'= \nitemCDATA:x";
    IntFunction<String> noise =
        length -> {
          StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><rss><channel>");
          for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          return text.toString();
        };
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int trial = 0; trial < 300; trial++) {
            XmlReading.read(noise.apply(2_000));
          }
          for (String piece :
              List.of("<item>", "</item>", "<!--", "<![CDATA[", "<a", "<?", "&", "]]>")) {
            XmlReading.read("<rss><channel>" + piece.repeat(20_000));
          }
        });
  }

  private static RejectReason reason(ArchiveRecord record) {
    return record instanceof Broken broken ? broken.reason() : RejectReason.INTERNAL_ERROR;
  }

  private static final class Filler extends InputStream {
    private int left;

    Filler(int length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      int read = Math.min(length, left);
      Arrays.fill(target, from, from + read, (byte) 'a');
      left -= read;
      return read == 0 && length > 0 ? -1 : read;
    }
  }

  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;
    private int at;

    Repeated(byte[] piece, int times) {
      this.piece = piece;
      left = (long) piece.length * times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int from, int length) {
      if (left == 0) {
        return -1;
      }
      int read = (int) Math.min(left, Math.min(length, piece.length - at));
      System.arraycopy(piece, at, target, from, read);
      at = (at + read) % piece.length;
      left -= read;
      return read;
    }
  }
}
