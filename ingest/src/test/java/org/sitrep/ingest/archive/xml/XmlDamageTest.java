package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/** Damage costs the record that it hits, which comes out broken. */
class XmlDamageTest {

  private static final int ITEMS = 20;

  @Test
  void aCutAnywhereIsNoticedAndCostsWhatWasCutOff() throws IOException {
    for (var sample : XmlSamples.all().entrySet()) {
      byte[] sound = sample.getValue().apply(ITEMS);
      List<ArchiveRecord> whole = XmlReading.read(sound);
      for (int percent = 1; percent < 100; percent++) {
        int length = sound.length * percent / 100;
        byte[] cut = Arrays.copyOf(sound, length);
        var format = XmlReading.format(cut);
        if (format.isEmpty()) {
          assertThat(length).isLessThan(200);
          continue;
        }
        List<ArchiveRecord> records = XmlReading.read(cut);
        long complete =
            whole.stream()
                .filter(r -> r.at().byteOffset() + ((Item) r).bytes().length <= length)
                .count();
        assertThat(records.stream().filter(Item.class::isInstance))
            .as("%s cut at %d", sample.getKey(), length)
            .hasSize((int) complete);
        boolean between = !records.isEmpty() && records.getLast() instanceof Item;
        assertThat(between || reason(records.getLast()) != RejectReason.INTERNAL_ERROR)
            .as("%s cut at %d", sample.getKey(), length)
            .isTrue();
        if (between) {
          // Documents one after the other may end anywhere between two.
          assertThat(sample.getKey()).isIn("nitf", "reuters-sgml");
        }
      }
    }
  }

  @Test
  void aFlippedBitCostsOneRecordAtMostAndHidesNone() throws IOException {
    Random random = new Random(11);
    for (var sample : XmlSamples.all().entrySet()) {
      byte[] sound = sample.getValue().apply(ITEMS);
      int start = (int) XmlReading.read(sound).getFirst().at().byteOffset() + 10;
      for (int trial = 0; trial < 200; trial++) {
        byte[] file = sound.clone();
        int at = random.nextInt(start, file.length);
        file[at] ^= (byte) (1 << random.nextInt(8));
        List<ArchiveRecord> records = XmlReading.read(file);
        String what = "%s, byte %d: %s".formatted(sample.getKey(), at, around(file, at));
        assertThat(records.stream().filter(Item.class::isInstance).count())
            .as(what)
            .isGreaterThanOrEqualTo(ITEMS - 1);
        assertThat(records.size()).as(what).isBetween(ITEMS, ITEMS + 2);
      }
    }
  }

  @Test
  void aRecordWithoutItsEndOrItsBeginningIsOneBrokenRecord() throws IOException {
    for (String[] change :
        new String[][] {
          {"</item>", "</itfm>"},
          {"</item>", "=/item>"},
          {"</item>", "<?item>"},
          {"<item>", "<itfm>"},
          {"<item>", "=item>"},
          {"]]></content", "]]=</content"},
          {"]]></dc", "]}></dc"},
          {"<![CDATA[<p>", "<![CDATB[<p>"},
          {"<![CDATA[<p>", "=![CDATA[<p>"},
          {"</title>\n  <link", "</titlf>\n  <link"},
          {"<guid isPermaLink=\"false\"", "<guid isPermaLink=\"false"},
          {"<guid", "<!--guid"},
        }) {
      String sound = new String(XmlSamples.rss(5), StandardCharsets.UTF_8);
      int third = sound.indexOf("<item>", sound.indexOf("report 1</title>"));
      int at = sound.indexOf(change[0], third);
      String damaged =
          sound.substring(0, at) + change[1] + sound.substring(at + change[0].length());
      List<ArchiveRecord> records = XmlReading.read(damaged);
      assertThat(records).as(change[1]).hasSize(5);
      assertThat(reason(records.get(2))).as(change[1]).isEqualTo(RejectReason.MALFORMED_XML);
      assertThat(records.stream().filter(Item.class::isInstance)).as(change[1]).hasSize(4);
    }
  }

  @Test
  void anItemMayBeQuotedInAnItem() throws IOException {
    String quote =
        "A feed has &lt;item&gt;; <![CDATA[a long text that ends </item><item> and goes on";
    List<ArchiveRecord> records =
        XmlReading.read(
            "<rss><channel><item><description>%s to here, where it ends at last, after quite some words more]]></description></item></channel></rss>"
                .formatted(quote));
    assertThat(records).singleElement().isInstanceOf(Item.class);
  }

  @Test
  void aHoleInTheCompressionCostsTheRecordsItHits() throws IOException {
    byte[] sound = XmlSamples.rss(30);
    int from = (int) XmlReading.read(sound).get(10).at().byteOffset() + 300;
    int to = (int) XmlReading.read(sound).get(12).at().byteOffset() + 300;
    InputStream in =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(sound, 0, from),
                    new Hole(),
                    new ByteArrayInputStream(sound, to, sound.length - to))));
    List<ArchiveRecord> records = XmlReading.read(XmlFormat.RSS, in, Limits.DEFAULT);
    assertThat(records.stream().filter(Item.class::isInstance)).hasSize(27);
    assertThat(records.stream().filter(Broken.class::isInstance))
        .singleElement()
        .extracting(XmlDamageTest::reason)
        .isEqualTo(RejectReason.CHECKSUM);
  }

  private static String around(byte[] file, int at) {
    return new String(
        file,
        Math.max(0, at - 20),
        Math.min(40, file.length - Math.max(0, at - 20)),
        StandardCharsets.UTF_8);
  }

  private static RejectReason reason(ArchiveRecord record) {
    return record instanceof Broken broken ? broken.reason() : RejectReason.INTERNAL_ERROR;
  }

  /** Damage, then an end. */
  private static final class Hole extends InputStream {
    private boolean met;

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      return read();
    }

    @Override
    public int read() throws IOException {
      if (!met) {
        met = true;
        throw new DamageException(RejectReason.CHECKSUM, "a hole");
      }
      return -1;
    }
  }
}
