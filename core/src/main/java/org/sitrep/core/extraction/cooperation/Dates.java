package org.sitrep.core.extraction.cooperation;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.Times;

/** Finds when an act took place by the words of time around it. */
final class Dates {

  private final Document document;
  private final Times times;

  Dates(Document document) {
    this.document = document;
    this.times = Times.of(document);
  }

  /** The date nearest to a word within some words of its sentence, or null. */
  @Nullable PartialDate near(Line line, int word, int from, int to) {
    if (to <= from) {
      return null;
    }
    int at = line.token(word).start();
    int low = line.token(from).start();
    int high = line.token(to - 1).end();
    PartialDate best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention mention : times.in(line.sentence())) {
      int start = document.token(mention.first()).start();
      PartialDate date = mention.partialDate();
      if (date == null || start < low || start >= high) {
        continue;
      }
      int distance = Math.abs(start - at);
      if (distance < nearest) {
        nearest = distance;
        best = date;
      }
    }
    return best;
  }
}
