package org.sitrep.core.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.extraction.Span;

/** Finds where paragraphs and sentences end. */
final class SentenceSplitter {

  /** A longer "sentence" is no prose; cut so that no rule looks at it as one. */
  private static final int LONGEST = 400;

  /** Words that begin a sentence behind an abbreviation such as "U.S." rather than a name. */
  private static final WordList STARTERS =
      WordList.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "there",
          "his",
          "her",
          "their",
          "its",
          "as",
          "after",
          "when",
          "while",
          "since",
          "if",
          "for",
          "some",
          "no",
          "two",
          "three",
          "four",
          "five",
          "police",
          "officials",
          "according",
          "meanwhile",
          "however",
          "earlier",
          "another");

  private final String text;
  private final List<Token> tokens;
  private final int textStart;
  private final boolean wrapped;
  private final List<Sentence> sentences = new ArrayList<>();
  private int paragraph;
  private int first;

  SentenceSplitter(String text, List<Token> tokens, int textStart) {
    this.text = text;
    this.tokens = tokens;
    this.textStart = textStart;
    this.wrapped = hardWrapped(text, textStart);
  }

  List<Sentence> split() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || endsParagraph(i)) {
        close(i + 1);
        paragraph++;
      } else if (endsSentence(i) || i - first >= LONGEST) {
        close(i + 1);
      }
    }
    return sentences;
  }

  private void close(int end) {
    if (end > first) {
      Span span = new Span(tokens.get(first).start(), tokens.get(end - 1).end());
      boolean title = span.end() <= textStart;
      sentences.add(new Sentence(sentences.size(), paragraph, first, end, span, title));
      first = end;
    }
  }

  private boolean endsParagraph(int i) {
    int from = tokens.get(i).end();
    int to = tokens.get(i + 1).start();
    if (from < textStart && to >= textStart) {
      return true;
    }
    int lines = 0;
    for (int at = from; at < to; at++) {
      lines += text.charAt(at) == '\n' || text.charAt(at) == '\u2029' ? 1 : 0;
    }
    return lines > 1 || (lines == 1 && !wrapped);
  }

  private boolean endsSentence(int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (token.isWord() && text.charAt(token.end() - 1) == '.') {
      return endsAtAbbreviation(i, next);
    }
    if (!token.isPunctuation()) {
      return false;
    }
    int mark = i;
    while (mark > first && closes(mark)) {
      mark--;
    }
    return Marks.endsSentence(tokens.get(mark).text()) && !closes(i + 1) && opens(next);
  }

  private boolean endsAtAbbreviation(int i, Token next) {
    String word = tokens.get(i).text();
    boolean acronym =
        word.length() > 1 && tokens.get(i).end() - tokens.get(i).start() > word.length() + 1;
    return (acronym || Abbreviations.mayEnd(word)) && next.capitalised() && STARTERS.has(next);
  }

  /** A closing quote or bracket that stands right behind what it closes. */
  private boolean closes(int i) {
    Token token = tokens.get(i);
    if (!token.isPunctuation() || i == 0 || tokens.get(i - 1).end() != token.start()) {
      return false;
    }
    return switch (token.text()) {
      case ")", "]" -> true;
      case "\"", "'" -> {
        char raw = text.charAt(token.start());
        yield raw != '\u201C' && raw != '\u2018' && raw != '\u201E' && raw != '\u00AB';
      }
      default -> false;
    };
  }

  private static boolean opens(Token next) {
    if (next.isPunctuation()) {
      return switch (next.text()) {
        case "\"", "'", "(", "[", "*", "--", "-" -> true;
        default -> false;
      };
    }
    char c = next.text().charAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || !Character.isLowerCase(c);
  }

  /** Lines of about one length that break within sentences, as in old wire copy. */
  private static boolean hardWrapped(String text, int from) {
    int lines = 0;
    int longest = 0;
    int midSentence = 0;
    int start = from;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        int length = i - start;
        if (length > 0) {
          lines++;
          longest = Math.max(longest, length);
          boolean single = i + 1 < text.length() && text.charAt(i + 1) != '\n';
          midSentence += single && length > 40 && !sentenceMark(text.charAt(i - 1)) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return lines > 1 && longest <= 120 && 2 * midSentence >= lines;
  }

  private static boolean sentenceMark(char c) {
    return c == '.' || c == '?' || c == '!' || c == '"' || c == '\u201D';
  }
}
