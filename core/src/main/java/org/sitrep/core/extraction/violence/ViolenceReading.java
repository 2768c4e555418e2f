package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.Clue;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Times;

/**
 * What the rules of this package see in a document, and why they leave numbers out: for people who
 * ask, never for coding.
 */
public final class ViolenceReading {

  private record Dropped(Draft draft, String why) {}

  private final Document document;
  private final Times times;
  private final Map<Integer, SentenceParts> parts = new HashMap<>();
  private final List<Draft> found = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private boolean offTopic;

  ViolenceReading(Document document) {
    this.document = document;
    this.times = Times.of(document);
  }

  /** Takes note of what the coder does. */
  Trace trace() {
    return new Trace() {
      @Override
      public void otherTopic() {
        offTopic = true;
      }

      @Override
      public void found(SentenceParts of, List<Draft> drafts) {
        parts.put(of.sentence.index(), of);
        found.addAll(drafts);
      }

      @Override
      public void dropped(Draft draft, String why) {
        dropped.add(new Dropped(draft, why));
      }
    };
  }

  /** The words of a sentence that tell of harm, of people, of methods and of numbers. */
  public List<Clue> words(Sentence sentence) {
    List<Clue> clues = new ArrayList<>();
    SentenceParts of = parts.get(sentence.index());
    if (of == null) {
      return clues;
    }
    for (HarmUse use : of.harms) {
      clues.add(
          new Clue(
              document.span(use.first(), use.end()),
              "harm %s, %s%s"
                  .formatted(
                      use.harm().measure().code(),
                      use.harm().frame(),
                      use.harm().method() == null ? "" : ", " + use.harm().method())));
    }
    for (PhraseIndex.Match<Victim> noun :
        Victim.INDEX.in(document.tokens(), sentence.first(), sentence.end())) {
      String group =
          noun.value().group() == null ? "nobody in particular" : noun.value().group().code();
      clues.add(new Clue(document.span(noun.first(), noun.end()), "people: " + group));
    }
    for (Quantity number : Quantities.in(document, sentence)) {
      clues.add(
          new Clue(
              document.span(number.first(), number.end()),
              "number %d %s"
                  .formatted(number.estimate().best(), number.estimate().qualifier().code())));
    }
    return clues;
  }

  /** The numbers of a sentence that no claim counts, each with the reason. */
  public List<Clue> uncounted(Sentence sentence) {
    List<Clue> clues = new ArrayList<>();
    for (Quantity number : Quantities.in(document, sentence)) {
      String why = why(sentence, number);
      if (why != null) {
        clues.add(new Clue(document.span(number.first(), number.end()), why));
      }
    }
    return clues;
  }

  private @Nullable String why(Sentence sentence, Quantity number) {
    if (offTopic) {
      return "the article is about something else than violence";
    }
    for (Dropped one : dropped) {
      if (one.draft.sentence.equals(sentence) && counts(one.draft, number)) {
        return one.why;
      }
    }
    if (found.stream()
        .anyMatch(draft -> draft.sentence.equals(sentence) && counts(draft, number))) {
      return null;
    }
    if (times.covering(sentence, number.number()) != null) {
      return "it belongs to words of time";
    }
    if (!new HeadCounts(document.tokens(), sentence, times).possible(number)) {
      return "it is an age, a year, a share, money or a label";
    }
    SentenceParts of = parts.get(sentence.index());
    if (of == null || of.harms.isEmpty()) {
      return "no word of the sentence tells of harm";
    }
    if (of.people.stream()
        .noneMatch(people -> people.first() <= number.number() && number.number() < people.end())) {
      return "what it counts is neither people nor acts";
    }
    Hypothetical hypothetical = new Hypothetical(of);
    return of.harms.stream().allMatch(hypothetical::is)
        ? "the harm might have been or was meant, it was not done"
        : "no rule joins it to a word for harm";
  }

  private static boolean counts(Draft draft, Quantity number) {
    return draft.first <= number.number() && number.number() < draft.end;
  }
}
