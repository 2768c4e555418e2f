package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/**
 * What a text's source, dateline and headline tell before its first sentence.
 *
 * @param home the state in which it was written, or that publishes it, or null
 * @param speaker who "we" is, empty where it is a newspaper's text
 * @param official whether a government or an organisation published the text itself
 * @param topic the one state or organisation that an official headline names beside its speaker
 * @param statement whether it is the statement of one speaker on no occasion
 */
record Setting(
    @Nullable String home,
    Set<String> speaker,
    boolean official,
    @Nullable String topic,
    boolean statement) {

  /** Nothing is known. */
  static final Setting NONE = new Setting(null, Set.of(), false, null, false);

  static Setting of(NamedParties names, NameFinder finder) {
    Document document = names.document();
    ArticleText article = document.article();
    Set<String> source = partiesOf(article.source(), finder);
    Set<String> title = headline(document, names, false);
    String place = NamedParties.countryOf(article.dateline(), finder);
    if (place == null && document.dateline() != null) {
      place =
          NamedParties.countryOf(
              document.text(document.dateline().first(), document.dateline().placeEnd()), finder);
    }
    boolean official = publisher(article.source(), finder);
    if (official && source.isEmpty() && place != null) {
      source = Set.of(place);
    }
    official &= !source.isEmpty();
    Set<String> speaker = official ? source : Set.of();
    String head = article.title().toLowerCase(Locale.ROOT);
    boolean joint =
        head.startsWith("joint ")
            || (head.contains("joint ")
                && (head.contains("statement")
                    || head.contains("declaration")
                    || head.contains("communiqu")
                    || head.contains("press release")));
    if (joint && title.size() > 1) {
      speaker = title;
      official = true;
    }
    if (place == null) {
      place = NamedParties.countryOf(article.source(), finder);
    }
    String home = official ? first(source) : place;
    Set<String> others = headline(document, names, true);
    others.removeAll(speaker);
    String topic = official && others.size() == 1 ? first(others) : null;
    boolean statement = official && speaker.size() == 1 && head.contains("statement");
    return new Setting(home != null ? home : place, speaker, official, topic, statement);
  }

  /** Whether a source is a government or an organisation itself, and no paper called after one. */
  private static boolean publisher(@Nullable String source, NameFinder finder) {
    if (source == null) {
      return false;
    }
    List<NameHit> names = NamedParties.in(source, finder);
    String words = source.toLowerCase(Locale.ROOT);
    if (Grammar.PAPERS.stream().anyMatch(words::contains)) {
      return false;
    }
    if (Grammar.PUBLISHERS.stream().anyMatch(words::contains)) {
      return true;
    }
    boolean organisation =
        !names.isEmpty()
            && names.getFirst().from() <= 1
            && names.getFirst().kind() == NameHit.Kind.ORGANISATION
            && Grammar.MISSIONS.stream().anyMatch(words::contains);
    return organisation
        || (names.size() == 1
            && names.getFirst().from() == 0
            && names.getFirst().to() >= words.split(" ", -1).length);
  }

  private static Set<String> headline(Document document, NamedParties names, boolean topics) {
    Set<String> parties = new LinkedHashSet<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.title()) {
        Line line = Line.of(document, sentence, false);
        for (NameHit hit : names.in(line)) {
          if (topics || !topic(line, hit.from())) {
            parties.add(hit.party());
          }
        }
      }
    }
    return parties;
  }

  /** "Joint Statement on Gaza by Peru and Chile": what it is about speaks not. */
  private static boolean topic(Line line, int name) {
    for (int i = name - 1; i >= 0; i--) {
      if (line.at(i).equals("by") || line.at(i).equals("of") || line.at(i).equals("from")) {
        return false;
      }
      if (line.at(i).equals("on") || line.at(i).equals("regarding")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> partiesOf(@Nullable String words, NameFinder finder) {
    if (words == null || words.isBlank()) {
      return Set.of();
    }
    Set<String> parties = new LinkedHashSet<>();
    boolean mission = Grammar.POSTED.stream().anyMatch(words.toLowerCase(Locale.ROOT)::contains);
    for (NameHit hit : NamedParties.in(words, finder)) {
      boolean place = mission && !parties.isEmpty();
      if (!place && (mission || hit.kind() != NameHit.Kind.DEMONYM)) {
        parties.add(hit.party());
      }
    }
    return parties;
  }

  private static @Nullable String first(Set<String> parties) {
    return parties.isEmpty() ? null : parties.iterator().next();
  }
}
