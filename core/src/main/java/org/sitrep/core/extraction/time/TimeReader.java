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

  private final Document document;
  private final @Nullable LocalDate published;
  private final List<Token> tokens;
  private @Nullable TimeMention told;

  TimeReader(Document document, @Nullable LocalDate published) {
    this.document = document;
    this.published = published;
    this.tokens = document.tokens();
  }

  List<TimeMention> read(Sentence sentence) {
    int limit = sentence.end();
    PointReader points = new PointReader(tokens, limit, published);
    SpanReader spans = new SpanReader(tokens, limit, published, points);
    List<TimeMention> found = new ArrayList<>(2);
    int i = document.bodyStart(sentence);
    while (i < limit) {
      TimeMention mention = at(i, limit, points, spans);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        told = shifted(i, mention) ? told : mention;
        i = mention.end();
      }
    }
    return found;
  }

  /** "a year earlier" is no time that a second "a year earlier" could start from. */
  private boolean shifted(int i, TimeMention mention) {
    boolean relative = tokens.get(i).is("same") || CalendarWords.small(tokens.get(i)) == 1;
    boolean the = tokens.get(i).is("the") || tokens.get(i).is("previous");
    return told != null && (relative || the) && mention.precision() != Precision.DAY;
  }

  private @Nullable TimeMention at(int i, int limit, PointReader points, SpanReader spans) {
    BackReferenceReader back = new BackReferenceReader(tokens, limit, published, points, told);
    return switch (tokens.get(i).lower()) {
      case "since" -> {
        boolean then = i + 1 < limit && tokens.get(i + 1).is("then");
        yield then ? back.sinceThen(i) : spans.since(i);
      }
      case "between", "from" -> spans.between(i);
      case "previous", "following", "next", "same", "that", "corresponding", "preceding" ->
          back.pointing(i);
      default -> {
        TimeMention later = back.later(i);
        yield later == null ? points.at(i) : later;
      }
    };
  }
}
