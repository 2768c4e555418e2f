package org.sitrep.core.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against an article's date of publication. A page and its archive may tell
 * different dates: both are kept, with the choice.
 *
 * @param from where the date stands, as a code, or null where there is none
 * @param archivedAt when the archive says that its record was made, or null
 * @param refused dates that were told and not believed: date, place and reason
 */
public record Dating(@Nullable String from, @Nullable Instant archivedAt, List<String> refused) {

  /** Nothing is known. */
  public static final Dating NONE = new Dating(null, null, List.of());

  /** Copies the list. */
  public Dating {
    refused = List.copyOf(refused);
  }
}
