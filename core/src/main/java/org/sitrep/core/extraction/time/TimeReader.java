package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * Reads the sentences of a document in order, since "the same day" and "a year earlier" point to
 * times told before.
 */
final class TimeReader {

  private static final int COMPARED = 8;
  private static final int MONTHLY = 28;
  private static final int DENIED = 5;

  private final Document document;
  private final @Nullable LocalDate published;
  private final List<Token> tokens;
  private final ToldPeriods periods = new ToldPeriods();
  private final YearTold years;
  private @Nullable TimeMention told;
  private @Nullable TimeMention period;

  TimeReader(Document document, @Nullable LocalDate published) {
    this.document = document;
    this.published = published;
    this.tokens = document.tokens();
    this.years = new YearTold(tokens, published);
  }

  List<TimeMention> read(Sentence sentence) {
    int limit = sentence.end();
    PointReader points = new PointReader(tokens, limit, published);
    SpanReader spans = new SpanReader(tokens, limit, published, points);
    List<TimeMention> found = new ArrayList<>(2);
    int i = document.bodyStart(sentence);
    while (i < limit) {
      TimeMention mention = at(i, limit, points, spans);
      mention = mention == null && sentence.title() ? yearOfTitle(sentence, i) : mention;
      if (mention == null) {
        i++;
        continue;
      }
      mention = years.of(mention, found);
      i = mention.end();
      TimeMention both = AsOf.joined(tokens, sentence.first(), found, mention, published);
      both = both == null ? listed(found, mention) : both;
      both = both == null ? Course.joined(tokens, found, mention) : both;
      if (both != null) {
        periods.forget(found.removeLast());
      }
      TimeMention known = both == null ? mention : both;
      found.add(known);
      if (sentence.title()) {
        years.titled(known);
      }
      boolean since =
          mention.end() == mention.first() + 1 && tokens.get(mention.first()).is("since");
      if (!since && !shifted(mention) && !compared(sentence, mention)) {
        told = known;
        period = known.period().days() >= MONTHLY ? known : period;
        periods.add(known);
      }
    }
    return found;
  }

  /**
   * "Assessment of the insurgency, 2021", "2024: a violent year": the year a title ends or begins
   * with.
   */
  private @Nullable TimeMention yearOfTitle(Sentence title, int i) {
    int year = CalendarWords.year(tokens.get(i));
    if (year == 0 || published == null || year > published.getYear()) {
      return null;
    }
    boolean first = i == document.bodyStart(title) && i + 1 < title.end();
    boolean begins = first && (tokens.get(i + 1).text().equals(":") || ofYear(i, title.end()));
    boolean marked = i > title.first() && tokens.get(i - 1).isPunctuation();
    if (!begins && !(marked && i + 1 == title.end())) {
      return null;
    }
    Period whole = Period.year(year);
    boolean unfinished = whole.to().isAfter(published);
    Period known = unfinished ? new Period(whole.from(), published) : whole;
    return new TimeMention(i, i + 1, known, Precision.YEAR);
  }

  /** "2025 deadliest year in a decade". */
  private boolean ofYear(int from, int end) {
    for (int i = from + 1; i < Math.min(end, from + 5); i++) {
      if (tokens.get(i).is("year")) {
        return true;
      }
    }
    return false;
  }

  /** "Monday, Tuesday and Wednesday", "January, February and March": days or months in a row. */
  private @Nullable TimeMention listed(List<TimeMention> found, TimeMention next) {
    if (found.isEmpty() || next.first() != found.getLast().end() + 1) {
      return null;
    }
    TimeMention last = found.getLast();
    Token between = tokens.get(last.end());
    boolean list = between.text().equals(",") || between.is("and");
    boolean names =
        tokens.get(last.first()).capitalised() && tokens.get(next.first()).capitalised();
    boolean follows = last.period().to().plusDays(1).equals(next.period().from());
    return list && names && follows && (calendar(last) && calendar(next))
        ? new TimeMention(
            last.first(), next.end(), last.period().with(next.period()), next.precision())
        : null;
  }

  private static boolean calendar(TimeMention mention) {
    return switch (mention.precision()) {
      case DAY, DAYS, MONTH -> true;
      case SPAN, YEAR, SINCE -> false;
    };
  }

  /** "a year earlier" is no time that a second "a year earlier" could start from. */
  private boolean shifted(TimeMention mention) {
    Token token = tokens.get(mention.first());
    boolean relative = token.is("same") || CalendarWords.small(token) == 1;
    boolean the = token.is("the") || token.is("previous") || token.is("preceding");
    return told != null && (relative || the) && mention.precision() != Precision.DAY;
  }

  /** "three fewer than in October", "down from 17 in 2023": no time that later ones start from. */
  private boolean compared(Sentence sentence, TimeMention mention) {
    if (told == null || mention.precision() == Precision.DAY) {
      return false;
    }
    boolean number = false;
    int from = Math.max(sentence.first(), mention.first() - COMPARED);
    for (int i = mention.first() - 1; i >= from; i--) {
      Token token = tokens.get(i);
      if (token.is("than") || token.is("against") || token.is("versus") || token.is("compared")) {
        return true;
      }
      if (token.isPunctuation()) {
        return false;
      }
      if (token.is("from") && (number || change(sentence, i))) {
        return true;
      }
      number |= token.isNumber() || CalendarWords.small(token) > 1;
    }
    return false;
  }

  /** "a drop of 45 per cent from", "down from". */
  private boolean change(Sentence sentence, int from) {
    for (int i = from - 1; i >= Math.max(sentence.first(), from - COMPARED); i--) {
      switch (tokens.get(i).lower()) {
        case "%",
            "percent",
            "cent",
            "up",
            "down",
            "drop",
            "fall",
            "rise",
            "increase",
            "decrease",
            "decline" -> {
          return true;
        }
        default -> {
          // look on
        }
      }
    }
    return false;
  }

  private @Nullable TimeMention at(int i, int limit, PointReader points, SpanReader spans) {
    return switch (tokens.get(i).lower()) {
      case "since" -> {
        boolean then = i + 1 < limit && tokens.get(i + 1).is("then");
        yield then || bare(i, limit)
            ? back(limit, points).sinceThen(i, then ? i + 2 : i + 1)
            : spans.since(i);
      }
      case "between", "from" -> spans.between(i);
      case "previous", "preceding" -> {
        TimeMention before = back(limit, points).pointing(i);
        yield before == null ? points.at(i) : before;
      }
      case "following", "next", "same", "that", "corresponding", "like" ->
          back(limit, points).pointing(i);
      case "until", "till", "up" -> spans.until(i);
      case "through" -> through(i, points);
      case "first", "second", "third", "fourth", "fifth" -> {
        TimeMention day = back(limit, points).dayOf(i);
        yield day == null ? points.at(i) : day;
      }
      case "last" -> {
        TimeMention day = back(limit, points).dayOfMonth(i);
        yield day == null ? points.at(i) : day;
      }
      case "period", "quarter", "month", "year", "half", "half-year", "months" -> {
        TimeMention known = periods.at(tokens, i, limit);
        yield known == null ? points.at(i) : known;
      }
      default -> {
        boolean counts = tokens.get(i).is("the") || CalendarWords.small(tokens.get(i)) != 0;
        TimeMention later = counts ? offsets(limit).later(i) : null;
        boolean named = later == null && i > 0 && tokens.get(i - 1).is("the");
        later = named ? back(limit, points).dayOfMonth(i) : later;
        TimeMention point = later == null ? points.at(i) : later;
        TimeMention span = point == null ? null : spans.onwards(point);
        yield span == null ? point : span;
      }
    };
  }

  /**
   * "(nine were killed) through December 20": from the year's first day, unless a start is told.
   */
  private @Nullable TimeMention through(int i, PointReader points) {
    TimeMention day = i + 1 < tokens.size() ? points.at(i + 1) : null;
    boolean started = i > 0 && (calendar(tokens.get(i - 1)) || tokens.get(i - 1).isNumber());
    if (day == null || started || !dated(day)) {
      return null;
    }
    LocalDate last = day.period().to();
    Period period = new Period(last.withDayOfYear(1), last);
    return new TimeMention(i, day.end(), period, Precision.SPAN);
  }

  private static boolean calendar(Token token) {
    return CalendarWords.month(token) != 0
        || CalendarWords.weekday(token) != null
        || token.is("year")
        || token.is("week")
        || token.is("month");
  }

  /** Whether a day or month is told by its name. */
  private boolean dated(TimeMention mention) {
    return CalendarWords.month(tokens.get(mention.first())) != 0
        || (mention.end() > mention.first() + 1
            && CalendarWords.month(tokens.get(mention.first() + 1)) != 0);
  }

  private BackReferenceReader back(int limit, PointReader points) {
    return new BackReferenceReader(
        tokens, limit, published, points, told, period, periods, offsets(limit));
  }

  private OffsetReader offsets(int limit) {
    return new OffsetReader(tokens, limit, published, told, period, periods);
  }

  /** "have killed 130 since", "have since killed 130": since the time told before. */
  private boolean bare(int i, int limit) {
    boolean ends = i + 1 >= limit || tokens.get(i + 1).isPunctuation();
    for (int k = i - 1; ends && k >= Math.max(0, i - DENIED); k--) {
      ends = !tokens.get(k).is("not") && !tokens.get(k).is("never"); // "not been seen since"
    }
    boolean inside = i > 0 && (tokens.get(i - 1).is("has") || tokens.get(i - 1).is("have"));
    return ends || inside;
  }
}
