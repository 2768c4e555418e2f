package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;
import org.sitrep.core.extraction.text.Lexicon;

/** The phrases of {@code verbs.tsv} and {@code nouns.tsv} by their first words. */
final class FramePatterns {

  /** Words that a phrase leaves open. */
  static final List<String> ANY = List.of("~");

  /** From how many words on a choice is a class of things. */
  private static final int GOODS = 12;

  /**
   * A phrase behind its first word.
   *
   * @param needed words of it that have no other beside them
   */
  record Pattern(Frame frame, Tense tense, List<List<String>> rest, List<String> needed) {

    static Pattern of(Frame frame, Tense tense, List<List<String>> rest) {
      List<String> needed = new ArrayList<>();
      for (List<String> words : rest) {
        if (words.size() == 1 && !words.equals(ANY)) {
          needed.add(words.getFirst());
        }
      }
      return new Pattern(frame, tense, rest, List.copyOf(needed));
    }

    /** "delivered to Peru in May the first of 16 helicopters": what is given may stand far off. */
    boolean far() {
      return frame.type() == EventType.AID && !rest.isEmpty() && rest.getLast().size() > GOODS;
    }
  }

  private final Map<String, List<Pattern>> byFirstWord = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, List<String>> nominals = new HashMap<>();

  FramePatterns() {
    Map<String, String[]> irregular = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(FramePatterns.class, "irregular-verbs.tsv", 2).rows()) {
      irregular.put(row.required(0), row.required(1).split(" ", -1));
    }
    for (Lexicon.Row row : Lexicon.load(FramePatterns.class, "classes.tsv", 2).rows()) {
      classes.put(row.required(0), new LinkedHashSet<>(row.list(1)));
    }
    for (Lexicon.Row row : Lexicon.load(FramePatterns.class, "nominals.tsv", 2).rows()) {
      nominals.put(row.required(0), row.list(1));
    }
    Inflection inflection = new Inflection(irregular);
    read("verbs.tsv", inflection);
    read("nouns.tsv", null);
    byFirstWord
        .values()
        .forEach(
            patterns ->
                patterns.sort(
                    Comparator.comparingInt((Pattern pattern) -> -pattern.rest().size())
                        .thenComparing(pattern -> !pattern.frame().rule().endsWith(".nothing"))));
  }

  /** The phrases that begin with a word, the longest first. */
  List<Pattern> from(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  private void read(String file, @Nullable Inflection inflection) {
    for (Lexicon.Row row : Lexicon.load(FramePatterns.class, file, 7).rows()) {
      Frame frame = frame(row, inflection == null);
      for (String phrase : row.list(5)) {
        List<List<String>> words = new ArrayList<>();
        for (String word : phrase.split(" ", -1)) {
          words.add(choices(word, row));
        }
        List<List<String>> rest = List.copyOf(words.subList(1, words.size()));
        for (String first : words.getFirst()) {
          if (inflection == null) {
            add(first, Pattern.of(frame, Tense.BASE, rest));
          } else {
            inflection
                .of(first)
                .forEach((form, tense) -> add(form, Pattern.of(frame, tense, rest)));
            nominal(first, frame, rest);
          }
        }
      }
    }
  }

  /** "the transfer to Peru of the suspect": a noun names what a verb does to its object. */
  private void nominal(String verb, Frame frame, List<List<String>> rest) {
    boolean object = rest.size() == 2 && rest.getFirst().equals(ANY);
    for (String noun : object ? nominals.getOrDefault(verb, List.of()) : List.<String>of()) {
      List<String> words = List.of(noun.split(" ", -1));
      List<List<String>> behind = new ArrayList<>();
      words.subList(1, words.size()).forEach(word -> behind.add(List.of(word)));
      behind.addAll(List.of(ANY, List.of("of"), ANY, rest.getLast()));
      add(words.getFirst(), Pattern.of(frame.named(), Tense.BASE, List.copyOf(behind)));
    }
  }

  /** The words of a choice such as {@code hold/have} or of a class such as {@code @goods}. */
  private List<String> choices(String word, Lexicon.Row row) {
    List<String> choices = new ArrayList<>();
    for (String choice : word.split("/", -1)) {
      if (!choice.startsWith("@")) {
        choices.add(choice);
      } else {
        Set<String> words = classes.get(choice.substring(1));
        if (words == null) {
          throw row.error("no such class of words", choice);
        }
        choices.addAll(words);
      }
    }
    return choices;
  }

  private void add(String word, Pattern pattern) {
    byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
  }

  private static Frame frame(Lexicon.Row row, boolean noun) {
    return new Frame(
        "cooperation." + row.required(0),
        row.oneOf(1, EventType.class, EventType::code),
        row.cell(2).equals("-") ? null : row.oneOf(2, Form.class, Form::code),
        row.oneOf(3, Frame.Mode.class, mode -> mode.name().toLowerCase(Locale.ROOT)),
        List.of(row.required(4).split(" ", -1)),
        noun,
        row.cell(6).equals("planned"));
  }
}
