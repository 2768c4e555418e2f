package org.sitrep.core.extraction.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.Span;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/**
 * Finds the names of a gazetteer in documents and decides by the words around them what they mean.
 * Immutable and safe for many threads; the time it takes grows with the length of the text only.
 */
public final class NameFinder {

  private static final class BuiltIn {
    private static final NameFinder FINDER = of(Gazetteer.builtIn());
  }

  private final NameTrie trie;
  private final Neighbours neighbours;

  private NameFinder(NameTrie trie, Neighbours neighbours) {
    this.trie = trie;
    this.neighbours = neighbours;
  }

  /** The finder of the built-in gazetteer, made when first asked for. */
  public static NameFinder builtIn() {
    return BuiltIn.FINDER;
  }

  /** A finder of all names of a gazetteer. */
  public static NameFinder of(Gazetteer gazetteer) {
    return new NameFinder(new NameTrie(gazetteer.uses()), Neighbours.load());
  }

  /** All names of a document, each the longest that begins at its word. */
  public Names find(Document document) {
    return document.read(this, this::search);
  }

  private Names search(Document document) {
    Words words = Words.of(document);
    boolean[] covered = new boolean[words.size()];
    List<Hit> hits = hits(words, covered);
    LongerNames longer = new LongerNames(words, neighbours, covered);
    hits.removeIf(longer::partOfLonger);
    Senses senses = new Senses(words, neighbours, new NameContext(words, hits));
    List<Name> names = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      List<Sense> possible = senses.of(hit, i);
      if (!possible.isEmpty()) {
        names.add(name(words, hit, possible));
      }
    }
    return new Names(names);
  }

  private List<Hit> hits(Words words, boolean[] covered) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : words.document().sentences()) {
      int end = at;
      while (end < words.size() && words.token(end) < sentence.end()) {
        end++;
      }
      boolean capitals = words.document().capitals() || capitals(words, at, end);
      while (at < end) {
        NameTrie.Match match = trie.longest(words, at, end, capitals);
        if (match == null) {
          at++;
        } else {
          Hit hit =
              extended(
                  words,
                  end,
                  new Hit(match.first(), match.end(), match.uses(), sentence, capitals));
          hits.add(hit);
          Arrays.fill(covered, hit.first(), hit.end(), !hit.surname());
          at = hit.end();
        }
      }
    }
    return hits;
  }

  /** A place with the word behind it that belongs to its name, as in "Lyari Town". */
  private Hit extended(Words words, int limit, Hit hit) {
    int next = hit.end();
    if (next < limit
        && (hit.capitals() || words.capitalised(next))
        && neighbours.is(Neighbours.Kind.EXTENSION, words.key(next))
        && words.start(next) - words.end(next - 1) == 1
        && hit.stateCode() == null) {
      List<NameUse> places =
          hit.uses().stream().filter(use -> use.named() instanceof PlaceName).toList();
      if (!places.isEmpty()) {
        return new Hit(hit.first(), next + 1, places, hit.sentence(), hit.capitals());
      }
    }
    return hit;
  }

  /** Whether a sentence of some length, such as a headline, has no small letter but few. */
  private static boolean capitals(Words words, int from, int to) {
    int capital = 0;
    int small = 0;
    for (int i = from; i < to; i++) {
      if (words.tokenOf(i).isWord()) {
        if (words.allCapitals(i)) {
          capital++;
        } else {
          small++;
        }
      }
    }
    return capital >= 4 && capital > 6 * small;
  }

  private static Name name(Words words, Hit hit, List<Sense> senses) {
    Span span = new Span(words.start(hit.first()), words.end(hit.end() - 1));
    return new Name(
        words.token(hit.first()),
        words.token(hit.end() - 1) + 1,
        span,
        words.document().whole().substring(span.start(), span.end()),
        senses);
  }
}
