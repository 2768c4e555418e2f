package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  /** Where the hard ones are; the rest is drawn from all code points. */
  private static final int[] HARD = {
    0, 7, '\t', '\n', '\r', ' ', 'a', 'e', 0x7f, 0x85, 0x96, 0xa0, 0xad, 0x300, 0x301, 0x316, 0x344,
    0x34f, 0x5d0, 0x5bc, 0x61c, 0x627, 0x645, 0x915, 0x93c, 0x94d, 0x958, 0xdca, 0xd9a, 0x1100,
    0x1161, 0x11a8, 0x180e, 0x2009, 0x200b, 0x200c, 0x200d, 0x200e, 0x2011, 0x2028, 0x202e, 0x2060,
    0x2066, 0x212b, 0x2764, 0x3000, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xf900, 0xfb2c, 0xfdd0,
    0xfe0f, 0xfeff, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0x1d15e, 0x1f468, 0x1f469, 0x1fffe, 0xe0001,
    0xe0067, 0xf0000, 0x10ffff
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverComesInACleanTextComesOut(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int i = 0; i < length; i++) {
        int point =
            random.nextInt(10) < 7 ? HARD[random.nextInt(HARD.length)] : random.nextInt(0x110000);
        text.append(Character.toString(point).repeat(random.nextInt(40) == 0 ? 50 : 1));
      }
      String clean = Characters.clean(text.toString());
      assertThat(clean.codePoints().filter(CharactersTest::isForbidden).boxed().toList()).isEmpty();
      assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
      assertThat(Characters.clean(clean)).isEqualTo(clean);
      String lines = CleanText.paragraphs(text.toString());
      assertThat(CleanText.paragraphs(lines)).isEqualTo(lines);
    }
  }

  /** A tab is none of the characters that are passed over at once. */
  @Test
  void whatIsPassedOverAtOnceStaysTheSameBesideOthers() {
    for (int point = 0; point < 0x10000; point++) {
      String text = "a" + (char) point + "e";
      assertThat(Characters.clean(text + '\t')).isEqualTo(Characters.clean(text) + ' ');
    }
  }

  private static boolean isForbidden(int point) {
    int type = Character.getType(point);
    return switch (point) {
      case '\n', 0x180e, 0x200c, 0x200d -> false;
      default ->
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.PRIVATE_USE
              || (type == Character.SPACE_SEPARATOR && point != ' ')
              || (point & 0xfffe) == 0xfffe
              || (point >= 0xfdd0 && point <= 0xfdef);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "one, 'a\u0000b\u0007c\u007f', abc",
    "lone surrogates, 'a\ud800b\udc00c', abc",
    "noncharacters, 'a\ufffeb\ufdd0c\uffff', abc",
    "private use, 'a\ue000b\udb80\udc00c', abc",
    "a mark of order inside, 'a\ufeffb', ab",
    "direction, '\u200e\u202ea\u2066b\u061c\u2069\u202c', ab",
    "no width, 'so\u00adft\u200b hy\u2060phen', soft hyphen",
    "spaces, 'a\u00a0b\u2009c\u3000d\u202fe', a b c d e",
    "line ends, 'a\r\nb\rc\u0085d\u2028e', 'a\nb\nc\nd\ne'",
    "composed, 'cafe\u0301 \u212b', 'caf\u00e9 \u00c5'",
    "quotes and dashes, '\u201ca\u201d \u2013 \u2018b\u2019', '\u201ca\u201d \u2013 \u2018b\u2019'",
    "hyphen, 'twenty\u2011one', twenty-one",
    "joiner in Latin, 'a\u200cb\u200dc', abc",
    "joiner in Persian, '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'",
    "joiner in Urdu, '\u0628\u06d2\u200c\u0634\u06a9', '\u0628\u06d2\u200c\u0634\u06a9'",
    "joiner in Hindi, '\u0915\u094d\u200d\u0937', '\u0915\u094d\u200d\u0937'",
    "joiner in Sinhala, '\u0dc1\u0dca\u200d\u0dbb\u0dd3', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'",
    "joiner in Malayalam, '\u0d28\u0d4d\u200d ', '\u0d28\u0d4d\u200d '",
    "joiner at an edge, '\u200c\u0645\u200c \u200c\u0645', '\u0645 \u0645'",
    "joined emoji, '\ud83d\udc68\u200d\ud83d\udc69', '\ud83d\udc68\u200d\ud83d\udc69'",
  })
  void everyKind(String kind, String text, String clean) {
    assertThat(Characters.clean(text)).as(kind).isEqualTo(clean);
  }

  @Test
  void noLetterBearsMoreThanThirtyMarks() {
    assertThat(Characters.clean("x" + "\u0316".repeat(3_000))).isEqualTo("x" + "\u0316".repeat(30));
  }

  /** References to the controls from 128 on are meant in Windows-1252. */
  @Test
  void numericReferences() {
    assertThat(CleanText.line(Jsoup.parse("a&#150;b&#x92;s&#133;").text()))
        .isEqualTo("a\u2013b\u2019s\u2026");
    assertThat(CleanText.line(Jsoup.parse("a&#0;&#1;&#65535;&#xd800;&#x10ffff;b").text()))
        .matches("a\ufffd*b");
  }
}
