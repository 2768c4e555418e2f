package org.sitrep.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFormatException;

/** Texts of articles: those of a folder, or made ones. */
final class Texts {

  /**
   * A text and where it is from.
   *
   * @param name file and number of the line, or number of the made text
   */
  record Text(String name, String text) {}

  private static final List<String> COMMON =
      List.of(
          ("the of a in to and for on was with that by officials said police district market border"
                  + " security forces province convoy attack road minister talks army spokesman two"
                  + " seven injured killed hospital evening Tuesday after before near village"
                  + " checkpoint river bridge school council statement visit agreement training")
              .split(" "));

  /** What papers put under many of their articles. */
  private static final List<String> ENDINGS =
      List.of(
          "The report could not be independently verified and no group has so far said that it was"
              + " behind the attack, which officials in the provincial capital called cowardly.",
          "With additional reporting by correspondents in the region. Readers may write to the desk"
              + " that edits this page, whose address stands at the foot of the front page.");

  private Texts() {}

  /** The articles of all {@code .jsonl} files in a folder, and its {@code .txt} files. */
  static List<Text> in(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      if (name.endsWith(".txt")) {
        texts.add(new Text(name, Files.readString(file)));
      } else if (name.endsWith(".jsonl")) {
        lines(file, name, texts);
      }
    }
    return texts;
  }

  private static void lines(Path file, String name, List<Text> texts) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        if (!line.isBlank()) {
          texts.add(
              new Text(
                  name + ":" + number, ArticleLine.parse(line, name, number).article().text()));
        }
      } catch (GoldFormatException e) {
        // A file of labels, or of something else, beside those of articles.
        return;
      }
    }
  }

  /**
   * A text of about 300 words in paragraphs: common words among rare ones, and now and then a
   * paragraph that many texts have.
   */
  static String made(long number) {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 8; p++) {
      StringBuilder paragraph = new StringBuilder();
      for (int w = 0; w < 36; w++) {
        boolean rare = random.nextInt(3) == 0;
        paragraph
            .append(
                rare
                    ? "n" + Integer.toString(random.nextInt(20_000), 36)
                    : COMMON.get(random.nextInt(COMMON.size())))
            .append(' ');
      }
      paragraphs.add(paragraph.toString().strip() + ".");
    }
    if (random.nextInt(4) == 0) {
      paragraphs.add(ENDINGS.get(random.nextInt(ENDINGS.size())));
    }
    return String.join("\n\n", paragraphs);
  }
}
