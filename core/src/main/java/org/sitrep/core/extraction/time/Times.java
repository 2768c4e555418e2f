package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Dateline;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/**
 * All words of time of a document, in order. Without a date of the article only dates with a year
 * are found.
 */
public final class Times {

  /** Days within which a dispatch is printed. */
  private static final int PRINTED = 4;

  private final List<List<TimeMention>> bySentence;
  private final List<List<TimeMention>> withDeeds;

  private Times(List<List<TimeMention>> bySentence, List<List<TimeMention>> withDeeds) {
    this.bySentence = bySentence;
    this.withDeeds = withDeeds;
  }

  /** Finds them. */
  public static Times of(Document document) {
    return document.read(Times.class, Times::find);
  }

  private static Times find(Document document) {
    LocalDate published = document.article().published();
    TimeReader reader = new TimeReader(document, written(document, published));
    List<List<TimeMention>> all = new ArrayList<>(document.sentences().size());
    List<List<TimeMention>> deeds = new ArrayList<>(document.sentences().size());
    for (Sentence sentence : document.sentences()) {
      List<TimeMention> found = List.copyOf(reader.read(sentence));
      all.add(found);
      deeds.add(joined(document, sentence, found));
    }
    return new Times(List.copyOf(all), List.copyOf(deeds));
  }

  /** The day that a dateline tells, where the text was printed a few days later; else that day. */
  private static @Nullable LocalDate written(Document document, @Nullable LocalDate published) {
    Dateline dateline = document.dateline();
    if (dateline == null || published == null) {
      return published;
    }
    PointReader points = new PointReader(document.tokens(), dateline.end(), published);
    for (int i = dateline.placeEnd(); i < dateline.end(); i++) {
      TimeMention told = points.at(i);
      boolean day = told != null && told.precision() == TimeMention.Precision.DAY;
      if (day && told != null) {
        LocalDate date = told.period().from();
        boolean soon = !date.isAfter(published) && date.isAfter(published.minusDays(PRINTED));
        return soon ? date : published;
      }
    }
    return published;
  }

  /** The words of time of a sentence and the years of its deeds, in their order. */
  private static List<TimeMention> joined(
      Document document, Sentence sentence, List<TimeMention> found) {
    List<TimeMention> deeds =
        YearOfDeed.in(
            document.tokens(),
            document.bodyStart(sentence),
            sentence.end(),
            document.article().published());
    deeds.removeIf(deed -> found.stream().anyMatch(known -> overlaps(known, deed)));
    if (deeds.isEmpty()) {
      return found;
    }
    deeds.addAll(found);
    deeds.sort(Comparator.comparingInt(TimeMention::first));
    return List.copyOf(deeds);
  }

  private static boolean overlaps(TimeMention one, TimeMention other) {
    return one.first() < other.end() && other.first() < one.end();
  }

  /** The words of time of a sentence, and the years that only say which deed is meant. */
  public List<TimeMention> withDeeds(Sentence sentence) {
    return withDeeds.get(sentence.index());
  }

  /** The words of time of a sentence, without those of its dateline. */
  public List<TimeMention> in(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** The words of time that a token belongs to, or null. */
  public @Nullable TimeMention covering(Sentence sentence, int token) {
    List<TimeMention> mentions = withDeeds(sentence);
    for (int i = 0; i < mentions.size(); i++) { // asked for every word: without an iterator each
      TimeMention mention = mentions.get(i);
      if (mention.first() <= token && token < mention.end()) {
        return mention;
      }
    }
    return null;
  }
}
