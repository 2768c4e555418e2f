package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.Party.Kind;
import org.sitrep.core.extraction.cooperation.Vocabulary.Reference;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.WordList;

/** Resolves words for somebody named before: "the two sides", "he", "the bloc". */
final class References {

  private static final WordList NUMBERS =
      WordList.of("six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty");

  private static final WordList MEMBERS =
      WordList.of("allies", "members", "states", "countries", "nations");

  private static final Set<String> POSSESSIVES =
      Set.of("its", "our", "my", "their", "our two countries");

  private final Titles titles;

  References(Titles titles) {
    this.titles = titles;
  }

  /** "the 32 allies", "the ten members": the organisation's. */
  static @Nullable Party members(Line line, int i, Discourse discourse) {
    if (!line.at(i).equals("the") || i + 2 >= line.size() || discourse.organisation().isEmpty()) {
      return null;
    }
    boolean number = line.token(i + 1).isNumber() || line.is(i + 1, NUMBERS);
    int head = line.at(i + 2).equals("member") ? i + 3 : i + 2;
    return number && line.is(head, MEMBERS)
        ? new Party(i, head + 1, discourse.organisation(), Kind.NAME)
        : null;
  }

  @Nullable Party referring(
      Line line,
      PhraseIndex.Match<Reference> match,
      int limit,
      List<Party> found,
      Discourse discourse) {
    Set<String> parties =
        switch (match.value()) {
          case ALL -> discourse.together(number(line, match), line.sentence().paragraph());
          case GROUP -> discourse.armedGroup();
          case BODY -> own(line, found, discourse, false, discourse.body());
          case ORGANISATION ->
              discourse.organisation(line.at(match.end() - 1), ownOrganisation(found, discourse));
          case PERSON ->
              line.at(match.first()).equals("him")
                  ? addressed(found, discourse)
                  : own(line, found, discourse, true, discourse.person());
          case SPEAKER -> discourse.speaker();
        };
    boolean all = match.value() == Reference.ALL;
    int end = all ? counted(line, match) : match.end();
    if (parties.isEmpty()) {
      return all ? new Party(match.first(), end, parties, Kind.COLLECTIVE) : null;
    }
    String word = line.at(match.first());
    boolean possessive = POSSESSIVES.contains(word) || line.possessive(match.end());
    int title = line.possessive(match.end()) ? match.end() + 1 : match.end();
    int office = possessive ? titles.officeEnd(line, title, limit) : -1;
    if (office > 0 && word.equals("its")) {
      parties = owner(found, parties);
    }
    if (office > 0) {
      int nameEnd = Titles.nameEnd(line, office);
      String whose = parties.iterator().next();
      titles.introduce(line, title, office, nameEnd, whose, discourse);
      return new Party(match.first(), nameEnd, parties, Kind.OFFICE);
    }
    Kind kind =
        possessive
            ? Kind.WEAK
            : match.value() == Reference.ORGANISATION
                ? Kind.NAME
                : all ? Kind.COLLECTIVE : Kind.PRONOUN;
    return new Party(match.first(), end, parties, kind);
  }

  /** Where "both men" or "the three envoys" ends. */
  private static int counted(Line line, PhraseIndex.Match<Reference> match) {
    String last = line.at(match.end() - 1);
    boolean open =
        last.equals("both") || last.equals("two") || last.equals("three") || last.equals("four");
    String next = line.at(match.end());
    boolean plural =
        next.endsWith("men") || (next.endsWith("s") && !Grammar.AUXILIARIES.contains(next));
    return open && plural && !line.mark(match.end()) ? match.end() + 1 : match.end();
  }

  /** How many "the two sides" or "the three" are, or 0. */
  private static int number(Line line, PhraseIndex.Match<Reference> match) {
    for (int i = match.first(); i < match.end(); i++) {
      switch (line.at(i)) {
        case "two", "both", "pair", "each", "either" -> {
          return 2;
        }
        case "three", "trio" -> {
          return 3;
        }
        case "four" -> {
          return 4;
        }
        case "five" -> {
          return 5;
        }
        default -> {
          // no number
        }
      }
    }
    return 0;
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

  /** Whom "him" means: not who acts in the sentence, but the one before or the other side. */
  private static Set<String> addressed(List<Party> found, Discourse discourse) {
    Set<String> subject = Set.of();
    for (Party party : found) {
      if (party.parties().size() == 1 && !party.weak()) {
        subject = party.parties();
        break;
      }
    }
    if (!discourse.person().equals(subject)) {
      return discourse.person();
    }
    return discourse.otherThan(subject);
  }

  /** "asked Oman in a call with its sultan": the last state named where a person acts. */
  private static Set<String> owner(List<Party> found, Set<String> other) {
    if (found.isEmpty() || found.getFirst().kind() != Kind.OFFICE) {
      return other;
    }
    for (int i = found.size() - 1; i > 0; i--) {
      if (found.get(i).kind() == Kind.NAME && found.get(i).parties().size() == 1) {
        return found.get(i).parties();
      }
    }
    return other;
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
}
