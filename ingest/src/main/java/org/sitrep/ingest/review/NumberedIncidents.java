package org.sitrep.ingest.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.core.review.ReviewColumns.Reference;
import org.sitrep.ingest.archive.sheet.SheetLimits;

/**
 * The incidents of a workbook by the numbers that it has for them: by now they may have others.
 * Each stands for a fact of its own, from the sheet of incidents or else from that of records.
 */
class NumberedIncidents {

  private final Path file;
  private final SheetLimits limits;
  private @Nullable Map<Long, String> facts;

  NumberedIncidents(Path file, SheetLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Key of a fact of an incident, which is sought in the file at the first question. */
  Optional<String> fact(long number) {
    if (facts == null) {
      facts = read();
    }
    return Optional.ofNullable(facts.get(number));
  }

  private Map<Long, String> read() {
    Map<Long, String> found = new HashMap<>();
    try (ReviewRows rows = ReviewRows.open(file, limits)) {
      for (ReviewRow row = rows.next(); row != null; row = rows.next()) {
        boolean incident = row.sheet().isOfIncidents();
        String key =
            row.sheet()
                .text(row.row(), incident ? ReviewColumns.INCIDENT_FACT : ReviewColumns.FACT);
        Long number = number(row.sheet().text(row.row(), ReviewColumns.INCIDENT));
        Reference reference = key == null ? null : Reference.parse(key);
        if (number != null && reference != null) {
          if (incident) {
            found.put(number, reference.fact());
          } else {
            found.putIfAbsent(number, reference.fact());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** A cell's text as the number of an incident, or null where it is none. */
  static @Nullable Long number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
