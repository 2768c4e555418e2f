package org.sitrep.core.extraction.violence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;

/** Tells accidents, disasters, sport and courts from violence. */
final class Topic {

  private enum Kind {
    VIOLENCE,
    OTHER,
    CLAUSE
  }

  private static final int NEAR = 8;

  private static final PhraseIndex<Kind> WORDS = load();

  private Topic() {}

  private static PhraseIndex<Kind> load() {
    PhraseIndex.Builder<Kind> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Topic.class, "topics.tsv", 2).rows()) {
      index.add(row.required(0), row.oneOf(1, Kind.class, k -> k.name().toLowerCase(Locale.ROOT)));
    }
    return index.build();
  }

  /** Whether the article as a whole is about something else. */
  static boolean otherThanViolence(Document document) {
    Set<String> violence = new HashSet<>();
    Set<String> other = new HashSet<>();
    List<Token> tokens = document.tokens();
    for (PhraseIndex.Match<Kind> match : WORDS.in(tokens, 0, tokens.size())) {
      String word = tokens.get(match.first()).lower();
      if (match.value() == Kind.VIOLENCE) {
        violence.add(word);
      } else if (match.value() == Kind.OTHER) {
        other.add(word);
      }
    }
    return other.size() >= 2 && other.size() > 2 * violence.size();
  }

  /** Whether the sentence tells of an accident, a verdict or a mere possibility. */
  static boolean negated(SentenceParts parts, Draft draft) {
    Sentence sentence = parts.sentence;
    boolean violence = false;
    boolean other = false;
    boolean disaster = false;
    for (PhraseIndex.Match<Kind> match : WORDS.in(parts.tokens, sentence.first(), sentence.end())) {
      if (match.end() <= draft.first && match.value() != Kind.CLAUSE) {
        disaster = match.value() == Kind.OTHER && inWhich(parts, match.end(), draft.first);
      }
      violence |= match.value() == Kind.VIOLENCE;
      other |= match.value() == Kind.OTHER && !nextClause(parts, draft, match.first());
      if (match.value() == Kind.CLAUSE
          && match.end() <= draft.first
          && draft.first - match.end() < 8) {
        return true;
      }
    }
    return disaster || (other && !violence);
  }

  /** "A man was shot, and a woman died of a heart attack": what another clause tells. */
  private static boolean nextClause(SentenceParts parts, Draft draft, int word) {
    int end = Math.max(draft.end, draft.harmEnd);
    for (int i = end; i < word; i++) {
      boolean joins = parts.comma(i) && (parts.is(i + 1, "and") || parts.is(i + 1, "while"));
      if (parts.token(i).text().equals(";") || joins) {
        return draft.harmFirst >= 0;
      }
    }
    return false;
  }

  /** "the earthquake, in which 40 died". */
  private static boolean inWhich(SentenceParts parts, int from, int to) {
    for (int i = from; i < to && i < from + NEAR; i++) {
      if (parts.is(i, "which") && parts.is(i - 1, "in")) {
        return to - i < NEAR;
      }
    }
    return false;
  }
}
