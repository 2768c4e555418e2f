package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/**
 * What a text's source, dateline and headline tell before its first sentence.
 *
 * @param home the state in which it was written, or that publishes it, or null
 * @param speaker who "we" is, empty where it is a newspaper's text
 * @param official whether a government or an organisation published the text itself
 */
record Setting(@Nullable String home, Set<String> speaker, boolean official) {

  static Setting of(Document document, Names names) {
    ArticleText article = document.article();
    Set<String> source = partiesOf(article.source(), names);
    Set<String> title = headline(document, names);
    String place = first(partiesOf(article.dateline(), names));
    if (place == null && document.dateline() != null) {
      place =
          first(
              partiesOf(
                  document.text(document.dateline().first(), document.dateline().placeEnd()),
                  names));
    }
    boolean official = !source.isEmpty();
    Set<String> speaker = source;
    String head = article.title().toLowerCase(java.util.Locale.ROOT);
    if (head.startsWith("joint ") && title.size() > 1) {
      speaker = title;
      official = true;
    }
    String home = official ? first(source) : place;
    return new Setting(home != null ? home : place, speaker, official);
  }

  private static Set<String> headline(Document document, Names names) {
    Set<String> parties = new LinkedHashSet<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.title()) {
        for (NameHit hit : names.in(document, Line.of(document, sentence, false))) {
          parties.add(hit.party());
        }
      }
    }
    return parties;
  }

  private static Set<String> partiesOf(@Nullable String words, Names names) {
    if (words == null || words.isBlank()) {
      return Set.of();
    }
    Document document = Document.of(new ArticleText(words, ".", null, null, null));
    Set<String> parties = new LinkedHashSet<>();
    List<Sentence> sentences = document.sentences();
    if (!sentences.isEmpty()) {
      for (NameHit hit : names.in(document, Line.of(document, sentences.getFirst(), false))) {
        if (hit.kind() != NameHit.Kind.DEMONYM) {
          parties.add(hit.party());
        }
      }
    }
    return parties;
  }

  private static @Nullable String first(Set<String> parties) {
    return parties.isEmpty() ? null : parties.iterator().next();
  }
}
