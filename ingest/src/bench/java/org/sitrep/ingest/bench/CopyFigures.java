package org.sitrep.ingest.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sitrep.core.story.CopyCheck;
import org.sitrep.core.story.StoryMap;

/**
 * How well and how fast copies of a text are found: of each text edited copies, of all texts the
 * pairs that are taken for copies, and the texts that one thread joins in a second of CPU time.
 */
record CopyFigures(List<Texts.Text> texts) {

  /** Texts of fewer words are notes; an edit of them leaves nothing. */
  private static final int FEWEST_WORDS = 60;

  private static final int ROUNDS = 4;

  /** Every way in which papers edit a text that they take over, with what is left of it. */
  private static Map<String, UnaryOperator<String>> edits() {
    Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
    edits.put("the headline only", text -> text);
    edits.put("last 30 % cut", text -> text.substring(0, text.length() * 7 / 10));
    edits.put("every fourth paragraph dropped", CopyFigures::withoutEveryFourth);
    edits.put("second half cut", text -> text.substring(0, text.length() / 2));
    return edits;
  }

  void print(PrintStream out) {
    List<String> originals =
        texts.stream()
            .map(Texts.Text::text)
            .filter(text -> text.split("\\s+", -1).length >= FEWEST_WORDS)
            .toList();
    out.printf("copies, of %,d texts of %d words and more:%n", originals.size(), FEWEST_WORDS);
    edits()
        .forEach((name, edit) -> out.printf("  %-32s %.4f found%n", name, recall(originals, edit)));
    pairs(out);
    out.printf("rate: %,.0f texts a CPU second on one thread%n", rate());
  }

  private static double recall(List<String> originals, UnaryOperator<String> edit) {
    long found =
        originals.stream()
            .filter(
                text -> {
                  StoryMap map = new StoryMap();
                  return map.add(text).story() == map.add(edit.apply(text)).story();
                })
            .count();
    return found / (double) Math.max(1, originals.size());
  }

  private static String withoutEveryFourth(String text) {
    String[] paragraphs = text.split("\n\n", -1);
    if (paragraphs.length < 4) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      if (i % 4 != 3) {
        kept.add(paragraphs[i]);
      }
    }
    return String.join("\n\n", kept);
  }

  /** Lists what is joined: whoever knows the texts can tell the copies among them. */
  private void pairs(PrintStream out) {
    StoryMap map = new StoryMap();
    Map<Long, List<Texts.Text>> stories = new LinkedHashMap<>();
    for (Texts.Text text : texts) {
      stories.computeIfAbsent(map.add(text.text()).story(), _ -> new ArrayList<>()).add(text);
    }
    long joined = 0;
    for (List<Texts.Text> story : stories.values()) {
      joined += story.size() * (story.size() - 1L) / 2;
    }
    long all = texts.size() * (texts.size() - 1L) / 2;
    out.printf("joined: %,d of %,d pairs, %.2f of a million%n", joined, all, joined * 1e6 / all);
    for (List<Texts.Text> story : stories.values()) {
      for (Texts.Text copy : story.subList(1, story.size())) {
        out.printf(
            "  %.2f  %s  %s%n",
            new CopyCheck(story.getFirst().text()).overlap(copy.text()),
            story.getFirst().name(),
            copy.name());
      }
    }
  }

  private double rate() {
    double seconds = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      StoryMap map = new StoryMap();
      texts.forEach(text -> map.add(text.text()));
      seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
    return texts.size() / seconds;
  }
}
