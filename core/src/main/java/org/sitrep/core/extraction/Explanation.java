package org.sitrep.core.extraction;

import java.util.List;

/**
 * How an article was read, sentence by sentence.
 *
 * @param sentences in the order of the text, those of the title first
 */
public record Explanation(List<Sentence> sentences) {

  /** Copies the list. */
  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * How one sentence was read.
   *
   * @param text as written
   * @param words what the lexicons and readers see in its words, in the order of the text
   * @param facts what the rules made of it
   * @param uncounted its numbers that no claim counts
   */
  public record Sentence(String text, List<Words> words, List<Fired> facts, List<Words> uncounted) {

    /** Copies the lists. */
    public Sentence {
      words = List.copyOf(words);
      facts = List.copyOf(facts);
      uncounted = List.copyOf(uncounted);
    }
  }

  /**
   * Some words and what is to be said of them.
   *
   * @param text as written
   * @param what what they are taken for, or why they are not counted
   */
  public record Words(String text, String what) {}

  /**
   * A rule that made a fact of a sentence.
   *
   * @param rule its name
   * @param fact the fact in a line
   */
  public record Fired(String rule, String fact) {}
}
