package org.sitrep.core.extraction.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Sentence;

/**
 * The names of a document, in the order of the text and without overlaps.
 *
 * @param all every name
 */
public record Names(List<Name> all) {

  /** Copies the list. */
  public Names {
    all = List.copyOf(all);
  }

  /** The names that begin in a range of tokens. */
  public List<Name> in(int first, int end) {
    return all.subList(indexFrom(first), indexFrom(end));
  }

  /** The names of a sentence. */
  public List<Name> in(Sentence sentence) {
    return in(sentence.first(), sentence.end());
  }

  /** The first name that covers a token or a part of it, or null. */
  public @Nullable Name at(int token) {
    for (int i = Math.max(0, indexFrom(token) - 1); i < all.size(); i++) {
      Name name = all.get(i);
      if (name.first() > token) {
        return null;
      }
      if (name.end() > token) {
        return name;
      }
    }
    return null;
  }

  /** Index of the first name that begins at a token or behind it. */
  private int indexFrom(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
