package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/**
 * All words of time of a document, in order. Without a date of the article only dates with a year
 * are found.
 */
public final class Times {

  private final List<List<TimeMention>> bySentence;

  private Times(List<List<TimeMention>> bySentence) {
    this.bySentence = bySentence;
  }

  /** Finds them. */
  public static Times of(Document document) {
    return document.read(Times.class, Times::find);
  }

  private static Times find(Document document) {
    LocalDate published = document.article().published();
    TimeReader reader = new TimeReader(document, published);
    List<List<TimeMention>> all = new ArrayList<>(document.sentences().size());
    for (Sentence sentence : document.sentences()) {
      all.add(List.copyOf(reader.read(sentence)));
    }
    return new Times(List.copyOf(all));
  }

  /** The words of time of a sentence, without those of its dateline. */
  public List<TimeMention> in(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** The words of time that a token belongs to, or null. */
  public @Nullable TimeMention covering(Sentence sentence, int token) {
    for (TimeMention mention : in(sentence)) {
      if (mention.first() <= token && token < mention.end()) {
        return mention;
      }
    }
    return null;
  }
}
