package org.sitrep.core.extraction.cooperation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.WordList;

/** Tells when the acts of one article took place, in the order of its text. */
final class Timing {

  private static final Set<EventType> SAID =
      EnumSet.of(
          EventType.SUPPORT,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.REQUEST,
          EventType.AGREE);

  private static final WordList TURNS =
      WordList.of("after", "following", "since", "before", "despite");
  private static final WordList SAME =
      WordList.of("day", "occasion", "summit", "meeting", "ceremony", "session", "evening");
  private static final WordList THEN = WordList.of("later", "then", "afterwards", "subsequently");
  private static final WordList SIDES = WordList.of("sidelines", "margins", "fringes");

  private final Document document;
  private final Dates dates;
  private final Discourse discourse;

  /** The day of the last act that had one. */
  private @Nullable PartialDate lastDay;

  Timing(Document document, Discourse discourse) {
    this.document = document;
    this.dates = new Dates(document);
    this.discourse = discourse;
  }

  /** When an act took place, by the words of its sentence in a range, or null. */
  @Nullable PartialDate date(Act act, Line line, int from, int to) {
    boolean said = SAID.contains(act.type);
    boolean words = said && (discourse.official() || act.promises() || quotes(act));
    boolean opens = act.from <= 1 && line.at(act.from).endsWith("ing");
    int end = words && !act.concluded && !opens ? Math.min(to, act.from + 4) : to;
    PartialDate date = dates.near(line, act.from, from, end, said);
    if (date == null) {
      date = dates.near(line, act.from, 0, quotes(act) ? opening(line, from) : from, said);
    }
    if (date == null && sameDay(line, act)) {
      return lastDay;
    }
    LocalDate published = document.article().published();
    if (date == null || published == null) {
      return date;
    }
    if (act.status == EventStatus.PLANNED && date.lastDay().isBefore(published)) {
      date = coming(date, line, act, published);
    }
    boolean past = date.lastDay().isBefore(published);
    boolean future = date.firstDay().isAfter(published);
    boolean fits = act.status == EventStatus.PLANNED ? !past : !future;
    boolean longer = act.type == EventType.COOPERATE;
    if (fits && act.status == EventStatus.DONE && date.day() != null && !longer) {
      lastDay = date;
    }
    return fits ? date : null;
  }

  /** A date without a year, or a day of the week, of what is to come. */
  private static PartialDate coming(PartialDate date, Line line, Act act, LocalDate published) {
    boolean meets =
        switch (act.type) {
          case CONSULT, AGREE, COOPERATE, RETREAT, CONCEDE -> true;
          default -> false;
        };
    boolean weekday = false;
    for (DayOfWeek day : DayOfWeek.values()) {
      weekday |= line.has(day.name().toLowerCase(Locale.ROOT));
    }
    if (!meets || line.has(String.valueOf(date.year()))) {
      return date;
    }
    if (weekday && date.day() != null) {
      LocalDate next = date.firstDay().plusDays(7);
      return next.isBefore(published) ? date : PartialDate.of(next);
    }
    return new PartialDate(date.year() + 1, date.month(), date.day());
  }

  /** Acts that are nothing but words. */
  private static boolean quotes(Act act) {
    return switch (act.type) {
      case ACCUSE, REJECT, THREATEN -> true;
      default -> false;
    };
  }

  /** Where the opening phrase of a sentence ends: "On Friday", but not "After an attack on". */
  private static int opening(Line line, int from) {
    return line.is(0, TURNS) ? 0 : from;
  }

  /** "on the same day", "earlier in the day", "on the sidelines": when the act before was. */
  private boolean sameDay(Line line, Act act) {
    if (lastDay == null || act.status != EventStatus.DONE) {
      return false;
    }
    if (line.is(act.from - 1, THEN) || (line.is(0, THEN) && line.mark(1))) {
      return true;
    }
    for (int i = 0; i < line.size(); i++) {
      boolean same = line.at(i).equals("same") && line.is(i + 1, SAME);
      boolean day =
          line.at(i).equals("in") && line.at(i + 1).equals("the") && line.at(i + 2).equals("day");
      boolean aside =
          line.at(i).equals("on") && line.at(i + 1).equals("the") && line.is(i + 2, SIDES);
      if (same || day || (aside && i == 0)) {
        return true;
      }
    }
    return false;
  }
}
