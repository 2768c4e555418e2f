package org.sitrep.ingest.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that an interface gives only the beginning of: {@code … [+1234 chars]}. */
final class CutText {

  private static final Pattern MARK = Pattern.compile("(?:…|\\.\\.\\.)?\\s*\\[\\+\\d+ chars]\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟۔。][\"'”’»)]*(?=\\s)");

  private CutText() {}

  /**
   * The whole sentences of a text that was cut, or empty where it was not: the last one may end
   * within a number.
   */
  static Optional<String> sentences(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return Optional.empty();
    }
    String left = text.substring(0, mark.start());
    Matcher end = SENTENCE_END.matcher(left);
    int last = 0;
    while (end.find()) {
      last = end.end();
    }
    return Optional.of(left.substring(0, last));
  }

  /** A summary and the sentences behind it; what both begin with comes once. */
  static String joined(String summary, String sentences) {
    String lead = sentences(summary).orElse(summary);
    if (lead.isEmpty() || sentences.startsWith(lead)) {
      return sentences;
    }
    return sentences.isEmpty() || lead.startsWith(sentences) ? lead : lead + "\n\n" + sentences;
  }
}
