package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.Party.Kind;
import org.sitrep.core.extraction.cooperation.Vocabulary.Office;
import org.sitrep.core.extraction.cooperation.Vocabulary.Reference;
import org.sitrep.core.extraction.text.PhraseIndex;

/** Finds the words of a sentence that stand for parties, with what earlier sentences told. */
final class PartyFinder {

  private static final Set<String> POSSESSIVES =
      Set.of("its", "our", "my", "their", "our two countries");

  private final Vocabulary vocabulary;
  private final Titles titles;

  PartyFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.titles = new Titles(vocabulary);
  }

  /** All parties of a sentence in its order; those in a list are still single. */
  List<Party> find(Line line, List<NameHit> names, Discourse discourse) {
    List<Party> found = new ArrayList<>();
    int name = 0;
    int i = 0;
    while (i < line.size()) {
      while (name < names.size() && names.get(name).from() < i) {
        name++;
      }
      NameHit hit = name < names.size() && names.get(name).from() == i ? names.get(name) : null;
      Party party =
          hit != null
              ? named(line, hit, names, name, discourse)
              : unnamed(line, i, nextName(names, name, line), found, discourse);
      if (party == null) {
        i++;
      } else {
        found.add(party);
        i = party.to();
      }
    }
    return found;
  }

  private Party named(Line line, NameHit hit, List<NameHit> names, int index, Discourse discourse) {
    if (hit.kind() == NameHit.Kind.GROUP) {
      discourse.group(hit.party());
    }
    int end = bracketed(line, hit.to());
    boolean possessive = line.possessive(end);
    Kind kind =
        switch (hit.kind()) {
          case STATE, ORGANISATION, GROUP -> Kind.NAME;
          case SEAT -> Kind.SEAT;
          case PERSON -> Kind.OFFICE;
          case DEMONYM -> Kind.WEAK;
        };
    int office = titles.officeEnd(line, possessive ? end + 1 : end, limitOf(names, index, line));
    if (hit.kind() == NameHit.Kind.PERSON) {
      Titles.introduce(line, hit.from(), hit.to(), hit.party(), discourse);
      return party(hit.from(), end, hit.party(), Kind.OFFICE);
    }
    if (office > 0) {
      int nameEnd = Titles.nameEnd(line, office);
      Titles.introduce(line, office, nameEnd, hit.party(), discourse);
      return party(hit.from(), nameEnd, hit.party(), Kind.OFFICE);
    }
    if (possessive) {
      return party(hit.from(), end + 1, hit.party(), Kind.WEAK);
    }
    if (hit.kind() == NameHit.Kind.DEMONYM && plural(line, hit)) {
      kind = Kind.NAME;
    }
    return party(hit.from(), end, hit.party(), kind);
  }

  /** Where the next name begins: words for offices end before it. */
  private static int nextName(List<NameHit> names, int from, Line line) {
    return from < names.size() ? names.get(from).from() : line.size();
  }

  private static int limitOf(List<NameHit> names, int index, Line line) {
    return index + 1 < names.size() ? names.get(index + 1).from() : line.size();
  }

  /** "the Malaysians deported", not "Malaysian rubber". */
  private static boolean plural(Line line, NameHit hit) {
    String word = line.at(hit.to() - 1);
    boolean many =
        (word.endsWith("s") && !word.endsWith("ss"))
            || word.endsWith("ese")
            || word.endsWith("ish");
    return many
        && line.at(hit.from() - 1).equals("the")
        && (line.mark(hit.to()) || (!line.capital(hit.to()) && !nounLike(line.at(hit.to()))));
  }

  private static boolean nounLike(String word) {
    return !word.endsWith("ed")
        && !Grammar.inVerbGroup(word)
        && !Grammar.PREPOSITIONS.contains(word)
        && !word.equals("and");
  }

  /** An acronym in brackets behind a name belongs to it. */
  private static int bracketed(Line line, int end) {
    boolean short_ = line.at(end).equals("(") && line.at(end + 2).equals(")");
    return short_ && line.token(end + 1).isWord() ? end + 3 : end;
  }

  private @Nullable Party unnamed(
      Line line, int i, int limit, List<Party> found, Discourse discourse) {
    PhraseIndex.Match<Reference> reference =
        vocabulary.references().at(line.tokens(), i, line.size());
    PhraseIndex.Match<Office> office = vocabulary.offices().at(line.tokens(), i, line.size());
    boolean named = reference != null && line.at(reference.end()).equals("of");
    if (reference != null && !named && (office == null || reference.end() >= office.end())) {
      return referring(line, reference, limit, found, discourse);
    }
    if (office != null) {
      return officer(line, i, limit, found, discourse);
    }
    if ((line.capital(i) && i > 0) || (line.capital(i) && !line.at(i).equals("the"))) {
      String known = discourse.known(line.at(i));
      if (known != null) {
        int end = i + 1;
        return possessing(line, i, end, known, Kind.OFFICE);
      }
    }
    return null;
  }

  private Party possessing(Line line, int from, int end, String party, Kind kind) {
    if (!line.possessive(end)) {
      return party(from, end, party, kind);
    }
    int office = titles.officeEnd(line, end + 1, line.size());
    return office > 0
        ? party(from, office, party, Kind.OFFICE)
        : party(from, end + 1, party, Kind.WEAK);
  }

  private @Nullable Party referring(
      Line line,
      PhraseIndex.Match<Reference> match,
      int limit,
      List<Party> found,
      Discourse discourse) {
    Set<String> parties =
        switch (match.value()) {
          case ALL -> discourse.together();
          case BODY -> own(line, found, discourse, false, discourse.body());
          case ORGANISATION -> ownOrganisation(found, discourse);
          case PERSON -> own(line, found, discourse, true, discourse.person());
          case SPEAKER -> discourse.speaker();
        };
    boolean all = match.value() == Reference.ALL;
    if (parties.isEmpty()) {
      return all ? new Party(match.first(), match.end(), parties, Kind.COLLECTIVE) : null;
    }
    String word = line.at(match.first());
    boolean possessive = POSSESSIVES.contains(word) || line.possessive(match.end());
    int office = possessive ? titles.officeEnd(line, match.end(), limit) : -1;
    if (office > 0) {
      int nameEnd = Titles.nameEnd(line, office);
      Titles.introduce(line, office, nameEnd, parties.iterator().next(), discourse);
      return new Party(match.first(), nameEnd, parties, Kind.OFFICE);
    }
    Kind kind =
        possessive
            ? Kind.WEAK
            : match.value() == Reference.ORGANISATION
                ? Kind.NAME
                : all ? Kind.COLLECTIVE : Kind.PRONOUN;
    return new Party(match.first(), match.end(), parties, kind);
  }

  private static Set<String> ownOrganisation(List<Party> found, Discourse discourse) {
    for (Party party : found) {
      boolean one = party.parties().size() == 1;
      if (one
          && party.parties().iterator().next().length() > 2
          && !discourse.armed(party.parties().iterator().next())) {
        return party.parties();
      }
    }
    return discourse.organisation();
  }

  /** Whom "it" or "he" means: the sentence's own subject, else the one before. */
  private static Set<String> own(
      Line line, List<Party> found, Discourse discourse, boolean person, Set<String> earlier) {
    for (Party party : found) {
      boolean fits =
          person
              ? party.kind() == Kind.OFFICE
              : party.kind() != Kind.PRONOUN && party.kind() != Kind.COLLECTIVE;
      String before = line.at(party.from() - 1);
      if (fits
          && party.parties().size() == 1
          && !party.weak()
          && !Grammar.PREPOSITIONS.contains(
              before.equals("the") ? line.at(party.from() - 2) : before)
          && !discourse.armed(party.parties().iterator().next())) {
        return party.parties();
      }
    }
    return earlier;
  }

  /** An office without a state before it: by the name behind, by "of", or the place of writing. */
  private @Nullable Party officer(
      Line line, int i, int limit, List<Party> found, Discourse discourse) {
    int end = titles.officeEnd(line, i, limit);
    if (end < 0) {
      return null;
    }
    int nameEnd = Titles.nameEnd(line, end);
    for (int k = nameEnd - 1; k >= end; k--) {
      String known = discourse.known(line.at(k));
      if (known != null && line.capital(k)) {
        return party(i, nameEnd, known, Kind.OFFICE);
      }
    }
    if (Groups.STANDING_FOR.contains(line.at(nameEnd))) {
      return new Party(i, nameEnd, Set.of(), Kind.OFFICE);
    }
    String home = discourse.stateOfOffices(line);
    boolean national =
        titles.national(line, i, end)
            || (discourse.official() && (nameEnd > end || Titles.administration(line, i, end)));
    if (national
        && home != null
        && (nameEnd > end || line.at(i - 1).equals("the") || line.capital(i))) {
      boolean stranger =
          discourse.official() && nameEnd > end && line.at(end - 1).equals("minister");
      String abroad = stranger ? lastAbroad(found, home) : null;
      if (abroad != null) {
        Titles.introduce(line, end, nameEnd, abroad, discourse);
        return party(i, nameEnd, abroad, Kind.OFFICE);
      }
      Titles.introduce(line, end, nameEnd, home, discourse);
      return party(i, nameEnd, home, Kind.OFFICE);
    }
    return nameEnd > end ? new Party(i, nameEnd, Set.of(), Kind.OFFICE) : null;
  }

  /** The other state that the sentence has just named, for the host of a visit. */
  private static @Nullable String lastAbroad(List<Party> found, String home) {
    for (int i = found.size() - 1; i >= 0; i--) {
      for (String party : found.get(i).parties()) {
        if (!party.equals(home)) {
          return party;
        }
      }
    }
    return null;
  }

  private static Party party(int from, int to, String party, Kind kind) {
    Set<String> one = new LinkedHashSet<>();
    one.add(party);
    return new Party(from, to, one, kind);
  }
}
