package org.sitrep.core.extraction.number;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordMap;

/** Reads plain whole numbers: "1,524", "twenty-one", "two hundred and five", "1.2 million". */
final class NumberWords {

  private enum Kind {
    UNIT,
    TENS,
    SCALE
  }

  private record Word(int value, Kind kind) {}

  /** A number read: its value and the index after its last token. */
  record Read(int value, int end, boolean digits) {}

  private static final WordMap<Word> WORDS = load();

  private NumberWords() {}

  private static WordMap<Word> load() {
    Map<String, Word> words = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(NumberWords.class, "words.tsv", 3).rows()) {
      Kind kind = row.oneOf(2, Kind.class, k -> k.name().toLowerCase(Locale.ROOT));
      words.put(row.required(0), new Word(whole(row, 1), kind));
    }
    return WordMap.of(words);
  }

  /** A whole number in a lexicon's cell. */
  static int whole(Lexicon.Row row, int column) {
    try {
      return Integer.parseInt(row.required(column));
    } catch (NumberFormatException e) {
      throw row.error("not a whole number", row.cell(column));
    }
  }

  static @Nullable Read at(List<Token> tokens, int at, int limit) {
    Token token = tokens.get(at);
    if (Character.isDigit(token.text().charAt(0))) {
      return digits(tokens, at, limit);
    }
    return token.isWord() ? words(tokens, at, limit) : null;
  }

  private static @Nullable Read digits(List<Token> tokens, int at, int limit) {
    Token token = tokens.get(at);
    int suffix = token.isNumber() ? 0 : suffix(token.lower());
    if (!token.isNumber() && suffix == 0) {
      return null;
    }
    String figure = suffix == 0 ? token.text() : leadingFigure(token.text());
    int end = at + 1;
    if (spaced(tokens, at, limit)) {
      figure += tokens.get(end++).text();
    }
    double scale = suffix == 0 ? 1 : suffix;
    while (scale < 1e9 && end < limit && scaleOf(tokens.get(end)) > 1) {
      scale *= scaleOf(tokens.get(end));
      end++;
    }
    Double value = figure(figure, scale > 1);
    if (value == null || value * scale > Integer.MAX_VALUE) {
      return null;
    }
    return new Read((int) Math.round(value * scale), end, true);
  }

  /** "2 000": the thousands apart by one blank. */
  private static boolean spaced(List<Token> tokens, int at, int limit) {
    Token token = tokens.get(at);
    return at + 1 < limit
        && token.isNumber()
        && token.text().length() <= 3
        && tokens.get(at + 1).text().equals("000")
        && tokens.get(at + 1).start() == token.end() + 1;
  }

  private static String leadingFigure(String text) {
    int end = 0;
    while (end < text.length() && !Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** What the letters behind the digits multiply by, 0 where they mean something else. */
  private static int suffix(String lower) {
    return switch (lower.substring(leadingFigure(lower).length())) {
      case "k" -> 1_000;
      case "m", "mn" -> 1_000_000;
      default -> 0;
    };
  }

  private static int scaleOf(Token token) {
    Word word = WORDS.get(token);
    return word != null && word.kind() == Kind.SCALE ? word.value() : 0;
  }

  /** The value of digits with separators, or null where they are no count. */
  private static @Nullable Double figure(String text, boolean scaled) {
    int groups = 0;
    int sinceMark = 0;
    char mark = 0;
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
        sinceMark++;
      } else if ((c == ',' || c == '.') && (mark == 0 || mark == c)) {
        mark = c;
        groups++;
        sinceMark = 0;
      } else {
        return null;
      }
    }
    if (plain.length() > 10) {
      return null;
    }
    if (groups == 0 || (sinceMark == 3 && !scaled)) {
      return Double.valueOf(plain.toString());
    }
    if (!scaled || groups > 1) {
      return null;
    }
    return Double.valueOf(text.replace(',', '.'));
  }

  private static @Nullable Read words(List<Token> tokens, int at, int limit) {
    long total = 0;
    long group = 0;
    Kind before = null;
    int end = at;
    for (int i = at; i < limit; i++) {
      Token token = tokens.get(i);
      if (i == at && (token.is("a") || token.is("an"))) {
        if (i + 1 < limit && scaleOf(tokens.get(i + 1)) > 0) {
          group = 1;
          before = Kind.UNIT;
          continue;
        }
        return null;
      }
      if (token.is("and") && before == Kind.SCALE && i + 1 < limit && small(tokens.get(i + 1))) {
        continue;
      }
      Long compound = compound(token);
      Word word = WORDS.get(token);
      if (compound != null && before != Kind.UNIT && before != Kind.TENS) {
        group += compound;
        before = Kind.UNIT;
      } else if (word == null || (i == at && word.kind() == Kind.SCALE)) {
        break;
      } else if (word.kind() == Kind.SCALE) {
        if (word.value() == 100) {
          group *= 100;
        } else {
          total += Math.max(group, 1) * word.value();
          group = 0;
        }
        before = Kind.SCALE;
      } else if (before == null
          || before == Kind.SCALE
          || (before == Kind.TENS && word.value() < 10)) {
        group += word.value();
        before = word.kind();
      } else {
        break;
      }
      end = i + 1;
    }
    long value = total + group;
    return end == at || value > Integer.MAX_VALUE ? null : new Read((int) value, end, false);
  }

  private static boolean small(Token token) {
    Word word = WORDS.get(token);
    return compound(token) != null || (word != null && word.kind() != Kind.SCALE);
  }

  /** "twenty-one", or null. */
  private static @Nullable Long compound(Token token) {
    int hyphen = token.hyphenated() ? token.lower().indexOf('-') : -1;
    if (hyphen < 0) {
      return null;
    }
    Word tens = WORDS.get(token.lower().substring(0, hyphen));
    Word unit = WORDS.get(token.lower().substring(hyphen + 1));
    if (tens == null || unit == null || tens.kind() != Kind.TENS || unit.value() > 9) {
      return null;
    }
    return (long) tens.value() + unit.value();
  }
}
