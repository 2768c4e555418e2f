package org.sitrep.ingest.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.SampleArchives;
import org.sitrep.ingest.archive.SampleArchives.Sample;
import org.sitrep.ingest.archive.nest.Archives;

class DamagedVariantsTest {

  private static final int ARTICLES = 12;
  private static final Duration GUARD = Duration.ofMinutes(5);

  @TempDir private Path folder;

  static List<Sample> samples() {
    return SampleArchives.all(ARTICLES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void soundArchivesAreReadWhole(Sample sample) throws IOException {
    Verdicts sound = read(sample.file());
    assertThat(sound.rejected()).isEmpty();
    assertThat(sound.records()).isEqualTo(sample.records());
    assertThat(sound.articles()).hasSize(sample.articles());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aCutAnywhereCostsWhatIsCutOff(Sample sample) {
    assertTimeoutPreemptively(
        GUARD,
        () -> {
          Verdicts sound = read(sample.file());
          for (int percent = 1; percent < 100; percent++) {
            int length = (int) ((long) sample.file().length * percent / 100);
            Verdicts cut = read(Arrays.copyOf(sample.file(), length));
            String variant = sample.name() + " cut at " + percent + " %";
            noCrash(variant, cut);
            noSilence(variant, sound, cut, endsCleanly(sample, length) || looksLikeText());
            if (!sample.name().equals("wacz")) {
              // Without its directory it is a ZIP, whose list of pages then counts as well.
              assertThat(cut.articles())
                  .as(variant)
                  .hasSizeLessThanOrEqualTo(sound.articles().size());
              beginsLike(variant, sound, cut);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFlippedBitIsNoticedWhereThereAreChecksums(Sample sample) {
    assertTimeoutPreemptively(
        GUARD,
        () -> {
          Verdicts sound = read(sample.file());
          Random random = new Random(42);
          for (int i = 0; i < 100; i++) {
            byte[] damaged = sample.file().clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Verdicts flipped = read(damaged);
            String variant = sample.name() + " with a flipped bit at " + at;
            noCrash(variant, flipped);
            noSilence(variant, sound, flipped, false);
            if (checked(sample)) {
              changedOnlyWithAReason(variant, sound, flipped);
            }
          }
        });
  }

  private Verdicts read(byte[] bytes) throws IOException {
    return Verdicts.of(Files.write(folder.resolve("archive"), bytes));
  }

  private static void noCrash(String variant, Verdicts verdicts) {
    assertThat(verdicts.rejected()).as(variant).doesNotContain(RejectReason.INTERNAL_ERROR);
  }

  /**
   * An article that is missing has left a rejected or a filtered record behind, or stands in
   * another one where the mark between both is gone.
   */
  private static void noSilence(
      String variant, Verdicts sound, Verdicts damaged, boolean nothingToSee) {
    boolean missing = damaged.articles().size() < sound.articles().size();
    boolean told = !damaged.rejected().isEmpty() || damaged.filtered() > sound.filtered();
    assertThat(!missing || told || nothingToSee || joined(sound, damaged))
        .as(variant + " is silent")
        .isTrue();
  }

  private static boolean joined(Verdicts sound, Verdicts damaged) {
    return sound.articles().stream()
        .map(article -> article.text().substring(0, article.text().length() / 2))
        .allMatch(
            start -> damaged.articles().stream().anyMatch(other -> other.text().contains(start)));
  }

  /** Whether a sound file can end like this: between two records that stand by themselves. */
  private static boolean endsCleanly(Sample sample, int length) {
    String rest =
        new String(
            sample.file(), length, sample.file().length - length, StandardCharsets.ISO_8859_1);
    int last = sample.file()[length - 1];
    return switch (sample.name()) {
      case "warc.gz", "arc.gz", "warc.zst" ->
          rest.startsWith("\u001f\u008b\b") || rest.startsWith("(\u00b5/\u00fd");
      case "nitf", "newsml", "newsml-g2", "reuters-sgml" -> rest.startsWith("<");
      // The last mail has no mark of its end.
      case "mbox", "eml" -> true;
      case "jsonl", "csv", "html", "txt", "md", "warc", "arc" ->
          last == '\n' || rest.startsWith("\n") || rest.startsWith("\r");
      default -> false;
    };
  }

  /** Whether so little is left that it may be any text. */
  private boolean looksLikeText() throws IOException {
    return Archives.format(folder.resolve("archive")).filter("txt"::equals).isPresent();
  }

  /** All but the last articles before a cut are those of the sound archive. */
  private static void beginsLike(String variant, Verdicts sound, Verdicts cut) {
    List<String> texts = cut.articles().stream().map(FoundArticle::text).toList();
    List<String> before = texts.subList(0, Math.max(0, texts.size() - 1));
    assertThat(sound.articles().stream().map(FoundArticle::text).limit(before.size()).toList())
        .as(variant)
        .isEqualTo(before);
  }

  private static boolean checked(Sample sample) {
    String name = sample.name();
    return name.endsWith(".gz")
        || name.endsWith(".bz2")
        || name.endsWith(".xz")
        || name.startsWith("zip")
        || name.startsWith("wacz");
  }

  private static void changedOnlyWithAReason(String variant, Verdicts sound, Verdicts flipped) {
    List<String> texts = sound.articles().stream().map(FoundArticle::text).toList();
    if (flipped.rejected().isEmpty()) {
      assertThat(flipped.articles().stream().map(FoundArticle::text).toList())
          .as(variant + " changed without a word")
          .isEqualTo(texts);
    }
  }
}
