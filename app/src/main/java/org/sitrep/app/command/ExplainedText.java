package org.sitrep.app.command;

import org.sitrep.core.extraction.Explanation;

/** An explanation for a reader at a terminal. */
final class ExplainedText {

  private ExplainedText() {}

  static String of(String id, Explanation explanation) {
    StringBuilder text = new StringBuilder("== ").append(plain(id)).append('\n');
    int number = 0;
    for (Explanation.Sentence sentence : explanation.sentences()) {
      text.append("[%d] %s%n".formatted(++number, plain(sentence.text())));
      for (Explanation.Words words : sentence.words()) {
        text.append("    %-32s %s%n".formatted(plain(words.text()), plain(words.what())));
      }
      for (Explanation.Fired fired : sentence.facts()) {
        text.append("  + %s: %s%n".formatted(fired.rule(), plain(fired.fact())));
      }
      for (Explanation.Words words : sentence.uncounted()) {
        text.append("  - not counted: %s: %s%n".formatted(plain(words.text()), words.what()));
      }
    }
    return text.toString();
  }

  /** One line without anything that steers the terminal that it is shown on. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
