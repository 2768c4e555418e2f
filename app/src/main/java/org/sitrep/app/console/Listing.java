package org.sitrep.app.console;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the pages that list something share. */
final class Listing {

  private static final int MOST = 1_000;

  private Listing() {}

  /** How many a script is given that asks for so many. */
  static int within(int most) {
    return Math.clamp(most, 1, MOST);
  }

  /** A field of a filter; one that was left empty asks for nothing. */
  static @Nullable String asked(@Nullable String field) {
    return field == null || field.isBlank() ? null : field;
  }

  /** Where the page behind a full one begins, or null where there is none. */
  static <T> @Nullable Long next(List<T> found, int page, ToLongFunction<T> id) {
    return found.size() < page ? null : id.applyAsLong(found.getLast());
  }
}
