package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * The characters of a text that a database takes and a quotation can be found in. What is no text
 * goes: control characters, lone surrogates, noncharacters, private use (the pictures of icon
 * fonts), marks of direction, soft hyphens, all else that has no width. Joiners stay between
 * letters that they shape and between emoji. Every space is a plain one, every break of a line a
 * line feed, letters are composed (NFC). Quotation marks and dashes stay as they are.
 */
final class Characters {

  /** So many marks may stand on one letter (UAX #15 names this number); composing is quadratic. */
  private static final int MOST_MARKS = 30;

  private static final int ZWNJ = 0x200c;
  private static final int ZWJ = 0x200d;

  /** Their letters change their shape with a joiner, and words change their meaning. */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.NKO,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.MYANMAR,
          UnicodeScript.KHMER,
          UnicodeScript.TIBETAN);

  private Characters() {}

  /** The text without what is no text; the same again where it is clean already. */
  static String clean(String text) {
    int settled = 0;
    while (settled < text.length() && isSettled(text.charAt(settled))) {
      settled++;
    }
    return settled == text.length() ? text : cleaned(text, settled);
  }

  /**
   * Whether a character stays as it is whatever stands beside it, marks and what they compose with
   * left out: the common letters and signs, by block.
   */
  private static boolean isSettled(char c) {
    if (c < 0x7f) {
      return c >= ' ' || c == '\n';
    }
    if (c < 0x300) {
      return c > 0xa0 && c != 0xad;
    }
    if (c < 0x2000) {
      return c >= 0x400 && c < 0x530 && (c < 0x483 || c > 0x489);
    }
    return (c >= 0x2012 && c < 0x2028)
        || (c >= 0x2030 && c < 0x205f)
        || c == 0x20ac
        || (c > 0x3000 && c < 0x302a)
        || (c > 0x3040 && c < 0x3097)
        || (c > 0x30a0 && c < 0x3100)
        || (c >= 0x4e00 && c < 0xa000)
        || (c >= 0xac00 && c < 0xd7a4)
        || (c > 0xff00 && c < 0xff5f);
  }

  private static String cleaned(String text, int settled) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, settled);
    boolean composed = true;
    int width;
    for (int i = settled; i < text.length(); i += width) {
      char c = text.charAt(i);
      width = 1;
      if (c >= ' ' && c < 0x7f) {
        clean.append(c);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else {
        int point = text.codePointAt(i);
        width = Character.charCount(point);
        int before = clean.length();
        append(clean, point, i + width < text.length() ? text.codePointAt(i + width) : ' ');
        for (int added = before; added < clean.length(); added++) {
          composed &= isSettled(clean.charAt(added));
        }
      }
    }
    return composed
        ? clean.toString()
        : fewMarks(Normalizer.normalize(fewMarks(clean), Normalizer.Form.NFC));
  }

  private static void append(StringBuilder clean, int point, int next) {
    switch (point) {
      case '\n', 0x85, 0x2028, 0x2029, '\f', 0x0b -> clean.append('\n');
      case '\t' -> clean.append(' ');
      case 0x2011 -> clean.append('-'); // The hyphen that does not break.
      case ZWNJ, ZWJ -> {
        if (!clean.isEmpty() && joins(point, clean, next)) {
          clean.appendCodePoint(point);
        }
      }
      // A part of Mongolian words, although it has no width.
      case 0x180e -> clean.appendCodePoint(point);
      // What stands for a picture or another object.
      case 0xfffc -> {}
      default -> {
        switch (Character.getType(point)) {
          case Character.SPACE_SEPARATOR -> clean.append(' ');
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> {}
          default -> {
            if (!isNoncharacter(point)) {
              clean.appendCodePoint(point);
            }
          }
        }
      }
    }
  }

  /**
   * Between letters both shape; at the end of a word only the joiner does, in Malayalam. What marks
   * stand between does not count: composing may change their order.
   */
  private static boolean joins(int joiner, CharSequence text, int after) {
    int before = Character.codePointBefore(text, text.length());
    if (joiner == ZWJ && Character.isExtendedPictographic(after) && isPicture(before)) {
      return true;
    }
    int at = text.length() - Character.charCount(before);
    while (at > 0 && isMark(before)) {
      before = Character.codePointBefore(text, at);
      at -= Character.charCount(before);
    }
    return isShaped(before) && (joiner == ZWJ || isMark(after) || isShaped(after));
  }

  private static boolean isPicture(int point) {
    return Character.isExtendedPictographic(point)
        || Character.isEmojiModifier(point)
        || point == 0xfe0f;
  }

  private static boolean isShaped(int point) {
    return Character.isLetter(point) && JOINED.contains(UnicodeScript.of(point));
  }

  private static boolean isNoncharacter(int point) {
    return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Without the marks that no letter has room for. */
  private static String fewMarks(CharSequence text) {
    StringBuilder few = new StringBuilder(text.length());
    int marks = 0;
    int width;
    for (int i = 0; i < text.length(); i += width) {
      int point = Character.codePointAt(text, i);
      width = Character.charCount(point);
      marks = point > 0x2ff && isMark(point) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        few.append(text, i, i + width);
      }
    }
    return few.toString();
  }
}
