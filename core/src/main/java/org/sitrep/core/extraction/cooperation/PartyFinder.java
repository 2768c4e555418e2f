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

  private static final List<String> COUNTS = List.of("", "one", "two", "three", "four", "five");

  private final Vocabulary vocabulary;
  private final Titles titles;
  private final References referrals;

  PartyFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.titles = new Titles(vocabulary);
    this.referrals = new References(titles);
  }

  /** The words of titles that it reads. */
  Titles titles() {
    return titles;
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
              : unnamed(line, i, name < names.size() ? names.get(name) : null, found, discourse);
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
    List<String> title = titles.names(line, hit.from(), hit.to());
    boolean headed = hit.kind() == NameHit.Kind.ORGANISATION && titles.headed(line, hit);
    if (hit.kind() == NameHit.Kind.PERSON || headed) {
      int person = title.isEmpty() && !headed ? end : Titles.nameEnd(line, end);
      Titles.introduce(line, hit.from(), Math.max(hit.to(), person), hit.party(), discourse);
      discourse.appoint(headed ? titles.head(line, hit) : title, hit.party());
      return party(hit.from(), person, hit.party(), Kind.OFFICE);
    }
    if (office > 0) {
      int nameEnd = titles.organ(line, office) ? office : Titles.nameEnd(line, office);
      int begin = possessive ? end + 1 : end;
      titles.introduce(line, begin, office, nameEnd, hit.party(), discourse);
      return party(hit.from(), nameEnd, hit.party(), Kind.OFFICE);
    }
    if (possessive) {
      int person = Titles.personEnd(line, end + 1, limitOf(names, index, line));
      if (person > 0) {
        Titles.introduce(line, end + 1, person, hit.party(), discourse);
        return party(hit.from(), person, hit.party(), Kind.OFFICE);
      }
      return party(hit.from(), end + 1, hit.party(), Kind.WEAK);
    }
    if (hit.kind() == NameHit.Kind.DEMONYM && plural(line, hit)) {
      kind = Kind.NAME;
    }
    return party(hit.from(), end, hit.party(), kind);
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
      Line line, int i, @Nullable NameHit next, List<Party> found, Discourse discourse) {
    int limit = next == null ? line.size() : next.from();
    if (line.at(i).equals("he") && line.shout(i)) {
      return null; // "H.E." before a name
    }
    PhraseIndex.Match<Reference> reference =
        vocabulary.references().at(line.tokens(), i, line.size());
    PhraseIndex.Match<Office> office = vocabulary.offices().at(line.tokens(), i, line.size());
    Party region = region(line, i, limit);
    if (region != null) {
      return region;
    }
    Party members = References.members(line, i, discourse);
    if (members != null) {
      return members;
    }
    boolean named =
        reference != null
            && line.at(reference.end()).equals("of")
            && !line.at(reference.end() + 1).endsWith("ing");
    if (reference != null && !named && (office == null || reference.end() >= office.end())) {
      return referrals.referring(line, reference, limit, found, discourse);
    }
    if (office != null) {
      return officer(line, i, next, found, discourse);
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

  /** "Central Asian leaders": those of all states of a region. */
  private @Nullable Party region(Line line, int i, int limit) {
    if (line.sentence().title()) {
      return null;
    }
    PhraseIndex.Match<List<String>> match = vocabulary.regions().at(line.tokens(), i, line.size());
    if (match == null) {
      return null;
    }
    int end = titles.officeEnd(line, match.end(), Math.max(limit, match.end()));
    // "two Baltic states" are not all of them
    int told = COUNTS.indexOf(line.at(i - 1));
    return end < 0 || !line.at(end - 1).endsWith("s") || (told > 0 && told != match.value().size())
        ? null
        : new Party(i, end, new LinkedHashSet<>(match.value()), Kind.OFFICE);
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

  /** An office without a state before it: by the name behind, by "of", or the place of writing. */
  private @Nullable Party officer(
      Line line, int i, @Nullable NameHit next, List<Party> found, Discourse discourse) {
    int end = titles.officeEnd(line, i, next == null ? line.size() : next.from());
    if (end < 0 || partOfName(line, end, next)) {
      return null;
    }
    if (next != null && next.from() == end && next.kind() == NameHit.Kind.PERSON) {
      titles.introduce(line, i, end, next.to(), next.party(), discourse);
      return party(i, next.to(), next.party(), Kind.OFFICE);
    }
    boolean stateBehind =
        next != null
            && next.from() == end
            && (next.kind() == NameHit.Kind.DEMONYM || next.kind() == NameHit.Kind.STATE);
    if (stateBehind && line.capital(i)) {
      return new Party(i, end, Set.of(), Kind.OFFICE);
    }
    int nameEnd = titles.organ(line, end) ? end : Titles.nameEnd(line, end);
    for (int k = nameEnd - 1; k >= end; k--) {
      String known = discourse.known(line.at(k));
      if (known != null && line.capital(k)) {
        return party(i, nameEnd, known, Kind.OFFICE);
      }
    }
    if (line.is(nameEnd, Groups.STANDING_FOR)
        || (nameEnd == end
            && line.at(nameEnd).equals("in")
            && next != null
            && next.from() == nameEnd + 1)) {
      return new Party(i, nameEnd, Set.of(), Kind.OFFICE);
    }
    Set<String> role = titles.role(line, i, end, discourse);
    if (role != null) {
      return role.isEmpty() ? null : new Party(i, nameEnd, role, Kind.OFFICE);
    }
    if (titles.counterpart(line, i, end)) {
      Set<String> others = discourse.otherThan(subjectOf(found));
      return others.isEmpty() ? null : new Party(i, nameEnd, others, Kind.OFFICE);
    }
    List<String> names = titles.names(line, i, end);
    boolean bare = nameEnd == end && line.at(i - 1).equals("the");
    List<String> called = names.isEmpty() ? titles.organName(line, i, end) : names;
    String holder = bare ? discourse.holder(called) : null;
    if (holder != null) {
      return party(i, nameEnd, holder, Kind.OFFICE);
    }
    String opening = openingPlace(line, found);
    String home = opening != null ? opening : discourse.stateOfOffices(line);
    boolean ofOrganisation =
        discourse.official()
            && home != null
            && (home.length() > 2 || line.capital(i) || Titles.own(line, i, end))
            && line.at(i - 1).equals("the");
    boolean national =
        ofOrganisation
            || titles.national(line, i, end)
            || (line.capital(i) && titles.portfolio(line, i, end))
            || (discourse.official() && (nameEnd > end || Titles.administration(line, i, end)));
    if (national
        && home != null
        && (nameEnd > end || line.at(i - 1).equals("the") || line.capital(i))) {
      boolean stranger =
          discourse.official() && nameEnd > end && line.at(end - 1).equals("minister");
      String abroad = stranger ? lastAbroad(found, home) : null;
      if (abroad != null) {
        titles.introduce(line, i, end, nameEnd, abroad, discourse);
        return party(i, nameEnd, abroad, Kind.OFFICE);
      }
      titles.introduce(line, i, end, nameEnd, home, discourse);
      return party(i, nameEnd, home, Kind.OFFICE);
    }
    return nameEnd > end ? new Party(i, nameEnd, Set.of(), Kind.OFFICE) : null;
  }

  /** "Directorate of Military Operations": a word for an organ within a longer name. */
  private boolean partOfName(Line line, int end, @Nullable NameHit next) {
    return titles.organ(line, end)
        && !line.sentence().title()
        && line.capital(end - 1)
        && line.capital(end)
        && line.token(end).isWord()
        && !line.is(end, Grammar.TIMES)
        && (next == null || next.from() > end);
  }

  /** "In Tehran, the foreign ministry said": the state of the capital that opens a sentence. */
  private static @Nullable String openingPlace(Line line, List<Party> found) {
    boolean opens =
        !found.isEmpty()
            && found.getFirst().kind() == Kind.SEAT
            && found.getFirst().from() == 1
            && line.at(0).equals("in")
            && line.at(found.getFirst().to()).equals(",");
    return opens ? found.getFirst().parties().iterator().next() : null;
  }

  private static Set<String> subjectOf(List<Party> found) {
    return found.isEmpty() ? Set.of() : found.getFirst().parties();
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
