package org.sitrep.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CopiesTest {

  private static final int TEXTS = 400;
  private static final List<String> WORDS =
      Arrays.asList(
          ("the of in to on and was were police army district province convoy blast officials said"
                  + " killed wounded attack checkpoint market border militants soldiers operation"
                  + " arrested minister talks agreed security forces town road evening morning")
              .split(" "));

  /** Paragraphs of common words: unrelated texts share words and even pairs of them. */
  private static String text(int number) {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 8; p++) {
      StringBuilder paragraph = new StringBuilder();
      for (int w = 0; w < 40; w++) {
        boolean name = random.nextInt(6) == 0;
        paragraph
            .append(
                name
                    ? "n" + Integer.toString(random.nextInt(5000), 36)
                    : WORDS.get(random.nextInt(WORDS.size())))
            .append(' ');
      }
      paragraphs.add(paragraph.append('.').toString());
    }
    return String.join("\n\n", paragraphs);
  }

  private static double recall(UnaryOperator<String> edit) {
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      StoryMap stories = new StoryMap();
      stories.add(text(i));
      found += stories.add(edit.apply(text(i))).story() == 0 ? 1 : 0;
    }
    return found / (double) TEXTS;
  }

  @Test
  void editedCopiesAreFound() {
    assertThat(recall(text -> text.toUpperCase(Locale.ROOT).replace("\n\n", " "))).isEqualTo(1);
    assertThat(recall(text -> text.substring(0, text.length() * 7 / 10))).isGreaterThan(0.99);
    assertThat(recall(CopiesTest::withoutEveryFourth)).isGreaterThan(0.97);
    assertThat(recall(text -> text.substring(0, text.length() / 2))).isGreaterThan(0.98);
    assertThat(recall(text -> text.substring(0, text.length() * 4 / 10))).isGreaterThan(0.98);
  }

  private static String withoutEveryFourth(String text) {
    String[] paragraphs = text.split("\n\n", -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      if (i % 4 != 3) {
        kept.add(paragraphs[i]);
      }
    }
    return String.join("\n\n", kept);
  }

  @Test
  void unrelatedTextsStayApart() {
    StoryMap stories = new StoryMap();
    for (int i = 0; i < 1500; i++) {
      assertThat(stories.add(text(i)).story()).isEqualTo(i);
    }
  }

  @Test
  void aDigestJoinsNoStories() {
    StoryMap stories = new StoryMap();
    stories.add(text(1));
    stories.add(text(2));
    String digest = String.join("\n\n", text(1), text(2), text(3), text(4));
    assertThat(stories.add(digest).story()).isEqualTo(2);
    assertThat(stories.add(text(2)).story()).isEqualTo(1);
  }

  @Test
  void aFewWordsMustBeEqual() {
    assertThat(new CopyCheck("Blast in Quetta").overlap("BLAST IN QUETTA.")).isEqualTo(1);
    assertThat(new CopyCheck("Blast in Quetta").overlap("Blast in Quetta kills four")).isZero();
    assertThat(new CopyCheck("").overlap("")).isZero();
    assertThat(Fingerprint.bands(" … ")).isEmpty();
  }

  @Test
  void theBandsOfATextNeverChange() {
    // Stored fingerprints meet those of later versions.
    long[] bands = Fingerprint.bands(text(7));
    assertThat(Arrays.hashCode(Arrays.copyOf(bands, Fingerprint.BANDS))).isEqualTo(-1398554912);
    assertThat(Arrays.hashCode(bands)).isEqualTo(-2095829342);
  }
}
