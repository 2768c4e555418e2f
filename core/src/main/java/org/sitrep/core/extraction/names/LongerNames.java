package org.sitrep.core.extraction.names;

import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.Office;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.names.Neighbours.Kind;

/**
 * Tells the names of countries and places that are only a part of a longer name: a person's, a
 * newspaper's, a university's.
 */
final class LongerNames {

  private final Words words;
  private final Neighbours neighbours;
  private final boolean[] covered;

  /**
   * Reads the words around names.
   *
   * @param covered which words belong to a name of the gazetteer
   */
  LongerNames(Words words, Neighbours neighbours, boolean[] covered) {
    this.words = words;
    this.neighbours = neighbours;
    this.covered = covered;
  }

  /** Whether a name of a country or place is a part of a name that is neither. */
  boolean partOfLonger(Hit hit) {
    if (!hit.geographic()) {
      return false;
    }
    return institution(hit) || person(hit);
  }

  private boolean institution(Hit hit) {
    int next = hit.end();
    if (next < words.size()
        && words.startsToken(next)
        && adjacent(hit.end() - 1, next)
        && sameSentence(hit, next)
        && written(next, hit)
        && neighbours.is(Kind.INSTITUTION, words.key(next))
        && !(hit.sentence().title() && !hit.capitals() && newsWord(next))) {
      return true;
    }
    int of = hit.first() - 1;
    return of > 0
        && words.key(of).equals("of")
        && written(of - 1, hit)
        && neighbours.is(Kind.TITLED, words.key(of - 1));
  }

  /** In a headline of capitalised words, words such as Air or News begin the next phrase. */
  private boolean newsWord(int word) {
    int after = word + 1;
    return after < words.size() && words.capitalised(after);
  }

  private boolean person(Hit hit) {
    if (hit.end() - hit.first() > 1 || !words.startsToken(hit.first())) {
      return false;
    }
    int before = hit.first() - 1;
    boolean preceded =
        before >= 0
            && adjacent(before, hit.first())
            && sameSentence(hit, before)
            && !words.possessive(before);
    if (preceded && honoured(before, hit)) {
      return true;
    }
    if (preceded
        && !covered[before]
        && written(before, hit)
        && neighbours.is(Kind.GIVEN, words.key(before))) {
      return true;
    }
    if (!hit.ambiguous() || hit.capitals() || hit.sentence().title()) {
      return false;
    }
    return (preceded && nameBefore(hit, before)) || nameBehind(hit);
  }

  /** "Mr Jordan", but not "the general Jordan talks": a title counts only with its capital. */
  private boolean honoured(int before, Hit hit) {
    int title = words.key(before).equals(".") && before > 0 ? before - 1 : before;
    return written(title, hit)
        && neighbours.is(Kind.HONORIFIC, words.key(title))
        && (!covered[title] || words.key(title).length() < 5);
  }

  private boolean nameBefore(Hit hit, int before) {
    return !covered[before]
        && words.token(before) > words.document().bodyStart(hit.sentence())
        && words.capitalised(before)
        && words.tokenOf(before).isWord()
        && !neighbours.is(Kind.MODIFIER, words.key(before))
        && !neighbours.is(Kind.LOCATIVE, words.key(before));
  }

  private boolean nameBehind(Hit hit) {
    int next = hit.end();
    return next < words.size()
        && sameSentence(hit, next)
        && !covered[next]
        && adjacent(hit.end() - 1, next)
        && words.startsToken(next)
        && words.tokenOf(next).isWord()
        && words.capitalised(next)
        && !words.allCapitals(next)
        && isCountryOrPerson(hit)
        && !neighbours.is(Kind.FOLLOWER, words.key(next))
        && !neighbours.is(Kind.DIVISION, words.key(next))
        && !neighbours.is(Kind.SETTLEMENT, words.key(next))
        && !neighbours.is(Kind.MODIFIER, words.key(next));
  }

  /** Demonyms are followed by capitalised nouns all the time: a Korean War veteran. */
  private static boolean isCountryOrPerson(Hit hit) {
    for (NameUse use : hit.uses()) {
      if (use.use() != NameUse.Use.NAME || use.named() instanceof Office) {
        return false;
      }
      if (use.named() instanceof PlaceName place && place.kind() == PlaceName.Kind.DISTRICT) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word has its capital, or stands where case tells nothing. */
  private boolean written(int word, Hit hit) {
    return words.capitalised(word) || hit.capitals();
  }

  private boolean sameSentence(Hit hit, int word) {
    int token = words.token(word);
    return token >= hit.sentence().first() && token < hit.sentence().end();
  }

  /** Whether nothing but blanks is between two words. */
  private boolean adjacent(int word, int next) {
    return words.start(next) - words.end(word) <= 2;
  }
}
