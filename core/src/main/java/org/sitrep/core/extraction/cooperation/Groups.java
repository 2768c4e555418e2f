package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.cooperation.Party.Kind;
import org.sitrep.core.extraction.text.WordList;

/** Joins the parties of a sentence into phrases: lists, offices with "of", appositions. */
final class Groups {

  /** "troops from Chad", "a spokesman for Chad". */
  static final WordList STANDING_FOR = WordList.of("of", "for", "from");

  private static final int LONGEST_DETERMINER = 4;

  private Groups() {}

  static List<Group> of(Line line, List<Party> parties, Titles titles, Discourse discourse) {
    List<Party> listed = Lists.of(line, appositions(line, parties, discourse));
    List<Party> joined =
        Lists.of(line, explained(line, offices(line, listed, titles, discourse), discourse));
    List<Group> groups = new ArrayList<>();
    Set<String> together = Set.of();
    for (Party party : joined) {
      if (party.parties().isEmpty() && party.kind() != Kind.COLLECTIVE) {
        continue;
      }
      boolean refers = party.kind() == Kind.COLLECTIVE || line.at(party.from()).equals("their");
      if (refers && !together.isEmpty()) {
        groups.add(group(line, new Party(party.from(), party.to(), together, party.kind())));
        continue;
      }
      Group group = group(line, party);
      groups.add(group);
      if (party.parties().size() > 1
          && (group.subject() || group.preposition().equals("between"))) {
        together = party.parties();
      }
    }
    return groups;
  }

  /** "Ravi Sen, India's envoy": a name, a comma and an office are one. */
  private static List<Party> appositions(Line line, List<Party> parties, Discourse discourse) {
    List<Party> out = new ArrayList<>();
    for (Party party : parties) {
      Party last = out.isEmpty() ? null : out.getLast();
      boolean touching =
          last != null
              && last.parties().equals(party.parties())
              && party.kind() == Kind.OFFICE
              && last.kind() != Kind.WEAK
              && !Grammar.PLACING.contains(prepositionBefore(line, last.from()))
              && between(line, last.to(), party.from(), Set.of(",", "the", "a"));
      boolean owned =
          last != null
              && last.weak()
              && last.to() == party.from()
              && line.possessive(last.to() - 1)
              && last.parties().equals(party.parties());
      if (owned && last != null) {
        // "Afghanistan's Taliban government"
        out.set(out.size() - 1, new Party(last.from(), party.to(), party.parties(), party.kind()));
        continue;
      }
      if (touching && last != null) {
        out.set(out.size() - 1, last.and(party));
        continue;
      }
      int name = party.kind() == Kind.OFFICE ? nameBefore(line, party) : party.from();
      if (name < party.from() && (last == null || last.to() <= name)) {
        if (!party.parties().isEmpty()) {
          introduceNameBefore(line, party, discourse);
        }
        out.add(new Party(name, party.to(), party.parties(), party.kind()));
        continue;
      }
      out.add(party);
    }
    return out;
  }

  /**
   * "General Awan, chief of the Jordanian guard": a rank tells no state, the office behind does.
   */
  private static List<Party> explained(Line line, List<Party> parties, Discourse discourse) {
    List<Party> out = new ArrayList<>();
    for (Party party : parties) {
      Party last = out.isEmpty() ? null : out.getLast();
      if (last != null
          && last.kind() == Kind.OFFICE
          && party.kind() == Kind.OFFICE
          && !party.parties().isEmpty()
          && line.is(last.from(), Grammar.RANKS)
          && line.capital(last.to() - 1)
          && between(line, last.to(), party.from(), Set.of(",", "the", "a"))) {
        discourse.introduce(line.at(last.to() - 1), party.parties().iterator().next());
        out.set(out.size() - 1, new Party(last.from(), party.to(), party.parties(), Kind.OFFICE));
      } else {
        out.add(party);
      }
    }
    return out;
  }

  /** Where the name that an office explains begins: "Ravi Sen, the Indian envoy". */
  private static int nameBefore(Line line, Party office) {
    int comma = office.from() - 1;
    if (line.at(comma).equals("the")) {
      comma--;
    }
    if (!line.at(comma).equals(",")) {
      return office.from();
    }
    int from = comma;
    while (from > 0
        && comma - from < 5
        && Titles.nameWord(line, from - 1)
        && line.token(from - 1).isWord()) {
      from--;
    }
    boolean named = comma - from >= 2;
    return named ? from : office.from();
  }

  private static void introduceNameBefore(Line line, Party office, Discourse discourse) {
    int comma = office.from() - 1;
    if (line.at(comma).equals("the")) {
      comma--;
    }
    if (line.at(comma).equals(",") && line.capital(comma - 1) && line.capital(comma - 2)) {
      discourse.introduce(line.at(comma - 1), office.parties().iterator().next());
    }
  }

  /** "the ministers of A and B": the office stands for what follows. */
  private static List<Party> offices(
      Line line, List<Party> parties, Titles titles, Discourse discourse) {
    List<Party> out = new ArrayList<>();
    for (Party party : parties) {
      Party last = out.isEmpty() ? null : out.getLast();
      if (last != null && party.from() < last.to()) {
        continue;
      }
      if (last != null && posted(line, last, party)) {
        int behind = Titles.nameEnd(line, party.to());
        out.set(out.size() - 1, new Party(last.from(), behind, last.parties(), last.kind()));
        if (last.parties().size() == 1) {
          Titles.introduce(line, party.to(), behind, last.parties().iterator().next(), discourse);
        }
        continue;
      }
      if (last != null
          && last.kind() == Kind.OFFICE
          && (last.parties().isEmpty() || last.parties().equals(party.parties()))
          && (line.is(last.to(), STANDING_FOR)
              || (line.at(last.to()).equals("in") && last.parties().isEmpty())
              || (last.to() == party.from() && last.parties().isEmpty()))
          && (last.to() == party.from() || belongs(line, last.to() + 1, party.from()))
          && !party.parties().isEmpty()) {
        int end = party.to();
        if (party.parties().size() == 1) {
          String whose = party.parties().iterator().next();
          end = Titles.nameEnd(line, party.to());
          Titles.introduce(line, party.to(), end, whose, discourse);
          titles.introduce(line, last.from(), last.to(), last.to(), whose, discourse);
          if (line.capital(last.to() - 1)) {
            discourse.introduce(line.at(last.to() - 1), whose);
          }
        }
        out.set(out.size() - 1, new Party(last.from(), end, party.parties(), Kind.OFFICE));
      } else {
        out.add(party);
      }
    }
    return out;
  }

  /**
   * "the German ambassador in Beirut", "China's mission to the EU": where he serves is no party.
   */
  private static boolean posted(Line line, Party office, Party place) {
    return office.kind() == Kind.OFFICE
        && !office.parties().isEmpty()
        && line.is(office.to() - 1, Grammar.POSTS)
        && (line.at(office.to()).equals("to") || line.at(office.to()).equals("in"))
        && between(line, office.to() + 1, place.from(), Set.of("the"));
  }

  /** Whether only "the", "former" or a part of a name stands there: "of the Royal Jordanian". */
  private static boolean belongs(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean name = line.capital(i) && line.token(i).isWord();
      boolean joins =
          (line.at(i).equals("and") || line.at(i).equals(",")) && line.capital(i + 1) && i > from;
      boolean further = line.is(i, STANDING_FOR) && i > from && line.capital(i - 1);
      if (!name && !joins && !further && !line.is(i, Grammar.PREMODIFIERS)) {
        return false;
      }
    }
    return to >= from;
  }

  private static boolean between(Line line, int from, int to, Set<String> allowed) {
    for (int i = from; i < to; i++) {
      if (!allowed.contains(line.at(i))) {
        return false;
      }
    }
    return to >= from;
  }

  private static Group group(Line line, Party party) {
    int start = startOf(line, party.from());
    String before = line.at(start - 1);
    String preposition = prepositionBefore(line, party.from());
    boolean subject =
        preposition.isEmpty()
            && (start == 0
                || line.mark(start - 1)
                || before.equals("and")
                || before.equals("but")
                || before.equals("or")
                || before.equals("said")
                || before.equals("says")
                || Grammar.SUBORDINATORS.contains(before)
                || Grammar.RELATIVES.contains(before)
                || Grammar.TIMES.contains(before)
                || before.equals("today")
                || before.equals("yesterday"));
    return new Group(party, start, preposition, subject);
  }

  static String prepositionBefore(Line line, int from) {
    String before = line.at(startOf(line, from) - 1);
    return Grammar.PREPOSITIONS.contains(before) ? before : "";
  }

  private static int startOf(Line line, int from) {
    int start = from;
    if (line.possessive(start - 1) && line.capital(start - 2) && line.capital(start)) {
      start -= 2;
    }
    boolean bare = !line.is(start, Grammar.DETERMINERS);
    if (bare && line.is(start - 2, Grammar.ARTICLES) && Titles.adjective(line, start - 1)) {
      start -= 2;
    }
    while (start > 0
        && from - start < LONGEST_DETERMINER
        && (line.is(start - 1, Grammar.PREMODIFIERS)
            || line.is(start - 1, Grammar.HONORIFICS)
            || (line.at(start - 1).equals("he") && line.shout(start - 1))
            || (line.is(start - 1, Grammar.DETERMINERS) && !line.at(start - 1).equals("that"))
            || (line.capital(start - 1)
                && !line.is(start - 1, Grammar.TIMES)
                && start > 1
                && !line.mark(start - 2)
                && !line.is(start - 1, Grammar.PREPOSITIONS)))) {
      start--;
    }
    return start;
  }
}
