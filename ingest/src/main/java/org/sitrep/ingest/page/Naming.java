package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.ClassNames.Kind;

/**
 * What the class and the id of an element say together, told when it is asked first. One object
 * stands for all elements of a page that are named alike.
 */
final class Naming {

  private static final List<String> OTHERS =
      List.of(
          "comment",
          "related",
          "teaser",
          "recommend",
          "recirc",
          "read-next",
          "readnext",
          "more-stories",
          "more-from",
          "sidebar",
          "newsletter",
          "popular",
          "most-read",
          "mostread",
          "trending");

  private static final List<String> SIGNS =
      List.of("author", "autor", "byline", "writer", "journalist");

  private static final Naming NOTHING = new Naming("", null);

  private final String classes;
  private final @Nullable Naming id;
  private @Nullable Kind kind;
  private @Nullable Boolean ofOthers;
  private @Nullable Boolean signed;

  private Naming(String classes, @Nullable Naming id) {
    this.classes = classes;
    this.id = id;
  }

  /** The names that one page gives; it gives most of them many times. */
  static final class OfPage {
    private final Map<String, Naming> known = new HashMap<>();

    Naming of(String classes, String id) {
      return id.isEmpty() ? of(classes) : new Naming(classes, of(id));
    }

    private Naming of(String names) {
      return names.isEmpty()
          ? NOTHING
          : known.computeIfAbsent(names, unknown -> new Naming(unknown, null));
    }
  }

  /** What they say about the element's text; the text's own name is believed before all others. */
  Kind kind() {
    if (kind == null) {
      Kind own = ClassNames.kind(classes);
      kind = id == null ? own : ClassNames.stronger(own, id.kind());
    }
    return kind;
  }

  /** Whether they say that the element leads to other articles, or holds what readers wrote. */
  boolean isOfOthers() {
    if (ofOthers == null) {
      ofOthers = names(OTHERS) || (id != null && id.isOfOthers());
    }
    return ofOthers;
  }

  /** Whether the class says that the element names an author. */
  boolean isSigned() {
    if (signed == null) {
      signed = names(SIGNS);
    }
    return signed;
  }

  private boolean names(List<String> words) {
    if (classes.isEmpty()) {
      return false;
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
