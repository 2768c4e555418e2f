package org.sitrep.core.incident;

/** Whether two names are spellings of one: "el fasher" and "al fashir". */
final class Spellings {

  /** Shorter names differ too easily by a letter. */
  private static final int SHORTEST = 6;

  private Spellings() {}

  static boolean alike(String one, String other) {
    String a = bare(one);
    String b = bare(other);
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST || a.charAt(0) != b.charAt(0)) {
      return a.equals(b);
    }
    return distance(a, b) <= (shorter < 9 ? 1 : 2);
  }

  private static String bare(String key) {
    String bare = key.replaceFirst("^(al|el|ad|as|ar|an|ash|az|at) ", "");
    return bare.replace(" ", "");
  }

  /** Letters to change, add or leave out. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
