package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.names.Sense;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;

/** The names of a document that stand for parties, in the words of its lines. */
final class NamedParties {

  private record Ruler(String state, LocalDate since) {}

  private static final Map<String, Ruler> RULERS = rulers();

  /** Organisations of citizens, which are no parties. */
  private static final Set<String> SOCIETIES =
      Lexicon.load(NamedParties.class, "societies.tsv", 1).rows().stream()
          .map(row -> row.required(0))
          .collect(Collectors.toUnmodifiableSet());

  /** First parts of adjectives of two states, to the state. */
  private static final Map<String, String> FIRST_PARTS = firstParts();

  private final Document document;
  private final Names names;

  private NamedParties(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  static NamedParties of(Document document, NameFinder finder) {
    return new NamedParties(document, finder.find(document));
  }

  /** The names of some words that stand by themselves, such as a dateline. */
  static List<NameHit> in(String words, NameFinder finder) {
    Document document = Document.of(new ArticleText(words, ".", null, null, null));
    return of(document, finder).in(Line.of(document, document.sentences().getFirst(), false));
  }

  /** The country of the first place or state among some words, or null. */
  static @Nullable String countryOf(@Nullable String words, NameFinder finder) {
    if (words == null || words.isBlank()) {
      return null;
    }
    Document document = Document.of(new ArticleText(words, ".", null, null, null));
    for (Name name : finder.find(document).all()) {
      if (name.country() != null) {
        return name.country();
      }
    }
    return null;
  }

  Document document() {
    return document;
  }

  /** The names of a sentence in its order. */
  List<NameHit> in(Line line) {
    List<NameHit> hits = new ArrayList<>();
    int word = 0;
    for (Name name : names.in(line.sentence())) {
      while (word < line.size() && line.token(word).start() < name.span().start()) {
        word++;
      }
      int end = word;
      while (end < line.size() && line.token(end).end() <= name.span().end()) {
        end++;
      }
      if (end > word) {
        if (name.country() != null) {
          line.place(word, name.country());
        }
        NameHit hit = ruling(hit(name, word, end));
        boolean prefixed = line.joined(word - 1) && line.is(word - 1, Grammar.PREFIXES);
        if (hit != null && !prefixed) {
          hits.add(hit);
        }
        word = end;
      }
    }
    return adjectives(line, hits);
  }

  /** "Sino-Indian", "Afghan-Pak": a part of an adjective that names a state beside another. */
  private static List<NameHit> adjectives(Line line, List<NameHit> hits) {
    List<NameHit> all = new ArrayList<>();
    for (NameHit hit : hits) {
      addPart(line, hit.from() - 1, hit.from() - 1, all);
      all.add(hit);
      addPart(line, hit.to(), hit.to() - 1, all);
    }
    return all;
  }

  private static void addPart(Line line, int part, int joint, List<NameHit> all) {
    String state = line.joined(joint) ? FIRST_PARTS.get(line.at(part)) : null;
    if (state != null && (all.isEmpty() || all.getLast().to() <= part)) {
      all.add(new NameHit(part, part + 1, state, NameHit.Kind.DEMONYM));
    }
  }

  /** A group that rules a state stands for it. */
  private @Nullable NameHit ruling(@Nullable NameHit hit) {
    LocalDate published = document.article().published();
    Ruler ruler = hit == null ? null : RULERS.get(hit.party());
    return hit == null || ruler == null || published == null || published.isBefore(ruler.since())
        ? hit
        : new NameHit(hit.from(), hit.to(), ruler.state(), NameHit.Kind.STATE);
  }

  private static Map<String, String> firstParts() {
    Map<String, String> parts = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(NamedParties.class, "adjectives.tsv", 2).rows()) {
      parts.put(row.required(0), row.required(1));
    }
    return parts;
  }

  private static Map<String, Ruler> rulers() {
    Map<String, Ruler> rulers = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(NamedParties.class, "rulers.tsv", 3).rows()) {
      rulers.put(row.required(0), new Ruler(row.required(1), LocalDate.parse(row.required(2))));
    }
    return rulers;
  }

  private static @Nullable NameHit hit(Name name, int from, int to) {
    for (Sense sense : name.senses()) {
      String party = sense.party();
      switch (sense) {
        case Sense.State(var state, NameUse.Use use) -> {
          return new NameHit(from, to, state.code(), kind(use));
        }
        case Sense.Armed(var group) -> {
          return new NameHit(from, to, group.name(), NameHit.Kind.GROUP);
        }
        case Sense.Body(var organisation, boolean _) -> {
          return SOCIETIES.contains(organisation.name())
              ? null
              : new NameHit(from, to, organisation.name(), NameHit.Kind.ORGANISATION);
        }
        case Sense.Holder(var person, boolean _) -> {
          return new NameHit(from, to, person.party(), NameHit.Kind.PERSON);
        }
        case Sense.Title _ -> {
          return party == null ? null : new NameHit(from, to, party, NameHit.Kind.PERSON);
        }
        case Sense.Location _ -> {
          // a capital's other meaning is its state; any other place is no party
        }
      }
    }
    return null;
  }

  private static NameHit.Kind kind(NameUse.Use use) {
    return switch (use) {
      case NAME, ORGAN, SURNAME -> NameHit.Kind.STATE;
      case PEOPLE -> NameHit.Kind.DEMONYM;
      case CAPITAL, SEAT -> NameHit.Kind.SEAT;
    };
  }
}
