package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads the year that stands before a deed: "the 2015 bombing", "the 2008 Mumbai attacks". */
final class YearOfDeed {

  /** Words of a name between the year and the deed. */
  private static final int NAME = 4;

  private static final Set<String> DEEDS = load();

  private YearOfDeed() {}

  private static Set<String> load() {
    Set<String> deeds = new HashSet<>();
    for (Lexicon.Row row : Lexicon.load(YearOfDeed.class, "deeds.tsv", 1).rows()) {
      deeds.add(row.required(0));
    }
    return Set.copyOf(deeds);
  }

  /** The years in a sentence that stand behind a determiner and before a deed. */
  static List<TimeMention> in(
      List<Token> tokens, int first, int end, @Nullable LocalDate published) {
    List<TimeMention> found = new ArrayList<>(0);
    for (int i = first + 1; i < end; i++) {
      boolean year = tokens.get(i).isNumber() && tokens.get(i).text().length() == 4;
      TimeMention deed =
          year && determiner(tokens.get(i - 1)) ? at(tokens, i, end, published) : null;
      if (deed != null) {
        found.add(deed);
      }
    }
    return found;
  }

  private static boolean determiner(Token token) {
    return token.is("the") || token.is("a") || token.is("an") || token.isPossessive();
  }

  private static @Nullable TimeMention at(
      List<Token> tokens, int i, int limit, @Nullable LocalDate published) {
    int year = i + 1 < limit ? CalendarWords.year(tokens.get(i)) : 0;
    if (year == 0 || (published != null && year > published.getYear())) {
      return null;
    }
    for (int k = i + 1; k < Math.min(limit, i + 2 + NAME); k++) {
      Token token = tokens.get(k);
      if (DEEDS.contains(token.lower())) {
        return new TimeMention(i, i + 1, Period.year(year), Precision.YEAR);
      }
      if (k > i + 1 && !token.capitalised() && !token.isPossessive()) {
        return null;
      }
    }
    return null;
  }
}
