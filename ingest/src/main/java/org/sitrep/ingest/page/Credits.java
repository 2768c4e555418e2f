package org.sitrep.ingest.page;

/** What a byline tells of those who did something other than write: pictures, editing, words. */
final class Credits {

  private Credits() {}

  /** The part of a byline that names who wrote, may be empty. */
  static String without(String byline) {
    int credit = find(BylineWords.Kind.CREDIT, byline, 0);
    if (credit != 0) {
      return withoutField(credit < 0 ? byline : trimmed(byline, credit));
    }
    int label = find(BylineWords.Kind.LABEL, byline, 1);
    if (label < 0) {
      return "";
    }
    int name = label + BylineWords.lengthAt(BylineWords.Kind.LABEL, byline, label);
    return without(byline.substring(colon(byline, name) + 1).strip());
  }

  /** Where such a word begins that stands before a name, or -1. */
  private static int find(BylineWords.Kind kind, String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
        int length = BylineWords.lengthAt(kind, text, i);
        if (length > 0 && (colon(text, i + length) >= 0 || isPhrase(text, i, i + length))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "Photographs by" needs no colon, "photo" does. */
  private static boolean isPhrase(String text, int start, int end) {
    return text.substring(start, end).indexOf(' ') > 0 && end < text.length();
  }

  /** Where a colon stands behind a word, or -1. */
  private static int colon(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && ":：".indexOf(text.charAt(at)) >= 0 ? at : -1;
  }

  /** Without another field behind the names: "Ada Reed Reading time: 4 minutes". */
  private static String withoutField(String byline) {
    for (int i = 1; i < byline.length(); i++) {
      if (":：".indexOf(byline.charAt(i)) >= 0) {
        int space = byline.lastIndexOf(' ', byline.charAt(i - 1) == ' ' ? i - 2 : i - 1);
        return space > 0 ? trimmed(byline, space) : byline;
      }
    }
    return byline;
  }

  /** The text up to a place, without what parts it from the rest. */
  private static String trimmed(String text, int end) {
    int last = end;
    while (last > 0 && " ,;|•·./&–—-([".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return text.substring(0, last);
  }
}
