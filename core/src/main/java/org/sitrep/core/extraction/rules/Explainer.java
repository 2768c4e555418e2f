package org.sitrep.core.extraction.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Explanation;
import org.sitrep.core.extraction.Explanation.Fired;
import org.sitrep.core.extraction.Explanation.Words;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.cooperation.CooperationCoder;
import org.sitrep.core.extraction.cooperation.CooperationReading;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.names.Sense;
import org.sitrep.core.extraction.text.Clue;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.ViolenceCoder;
import org.sitrep.core.extraction.violence.ViolenceReading;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.VictimGroup;

/** Tells how the built-in coder reads an article, and why it leaves numbers out. */
public final class Explainer {

  private final NameFinder finder = NameFinder.builtIn();
  private final ViolenceCoder violence = new ViolenceCoder(finder);
  private final CooperationCoder cooperation = new CooperationCoder(finder);

  /** Explains one article. */
  public Explanation explain(ArticleText article) {
    Document document = Document.of(article);
    List<Mention<CodedClaim>> claims = violence.code(document);
    List<Mention<CodedEvent>> events = cooperation.code(document);
    ViolenceReading reading = violence.read(document);
    CooperationReading acts = cooperation.read(document);
    List<Explanation.Sentence> sentences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Clue> clues = new ArrayList<>(reading.words(sentence));
      clues.addAll(acts.words(sentence));
      names(document, sentence, clues);
      times(document, sentence, clues);
      clues.sort(Comparator.comparingInt((Clue clue) -> clue.span().start()));
      List<Fired> fired = new ArrayList<>(fired(claims, sentence, Explainer::claim));
      fired.addAll(fired(events, sentence, Explainer::event));
      sentences.add(
          new Explanation.Sentence(
              document.text(sentence),
              words(document, clues),
              fired,
              words(document, reading.uncounted(sentence))));
    }
    return new Explanation(sentences);
  }

  private static List<Words> words(Document document, List<Clue> clues) {
    return clues.stream()
        .map(
            clue ->
                new Words(
                    document.whole().substring(clue.span().start(), clue.span().end()),
                    clue.what()))
        .toList();
  }

  private static <F> List<Fired> fired(
      List<Mention<F>> mentions, Sentence sentence, Function<F, String> fact) {
    return mentions.stream()
        .filter(mention -> mention.span().start() >= sentence.span().start())
        .filter(mention -> mention.span().start() < sentence.span().end())
        .map(mention -> new Fired(mention.rule(), fact.apply(mention.fact())))
        .toList();
  }

  private void names(Document document, Sentence sentence, List<Clue> clues) {
    for (Name name : finder.find(document).in(sentence)) {
      String what =
          switch (name.sense()) {
            case Sense.State(var state, var use) -> "state " + state.code() + " by its " + use;
            case Sense.Location(var place) -> "place in " + or(place.country());
            case Sense.Armed(var group) -> "group " + group.name();
            case Sense.Body(var body, boolean _) -> "organisation " + body.name();
            case Sense.Title _ -> "office";
            case Sense.Holder(var person, boolean _) -> "person of " + person.party();
          };
      clues.add(new Clue(name.span(), what));
    }
  }

  private static void times(Document document, Sentence sentence, List<Clue> clues) {
    for (TimeMention time : Times.of(document).in(sentence)) {
      clues.add(
          new Clue(
              document.span(time.first(), time.end()),
              "time " + or(time.period().from()) + " to " + or(time.period().to())));
    }
  }

  private static String claim(CodedClaim claim) {
    return "%s %s %s, victims %s, by %s, method %s, in %s %s, %s to %s, %s, told by %s"
        .formatted(
            claim.measure().code(),
            claim.estimate().best(),
            claim.estimate().qualifier().code(),
            claim.victims().stream().map(VictimGroup::code).sorted().toList(),
            or(claim.perpetrator()),
            or(claim.method() == null ? null : claim.method().code()),
            or(claim.country()),
            or(claim.place()),
            or(claim.from()),
            or(claim.to()),
            claim.scope().code(),
            or(claim.attribution()));
  }

  private static String event(CodedEvent event) {
    return "%s %s %s, by %s, on %s, %s, %s, told by %s"
        .formatted(
            event.type(),
            event.form().code(),
            event.parties().stream().sorted().toList(),
            or(event.initiator()),
            event.fields().stream().map(Field::code).sorted().toList(),
            or(event.date()),
            event.status().code(),
            or(event.attribution()));
  }

  private static String or(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
