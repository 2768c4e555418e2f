package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Finds a single person known by a name only: "Maria Diaz was shot dead", "the murder of Diaz". */
final class NamedVictims {

  private static final int LONGEST = 8;
  private static final int APART = 18;
  private static final int CLAUSE = 40;

  private final SentenceParts parts;
  private final boolean capitals;

  NamedVictims(SentenceParts parts, boolean capitals) {
    this.parts = parts;
    this.capitals = capitals;
  }

  private static boolean personal(HarmUse use) {
    Measure measure = use.harm().measure();
    return !use.harm().doubtful()
        && (measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.ABDUCTED);
  }

  /** The name that is the subject of a harm word in the singular, or null. */
  @Nullable People before(HarmUse use) {
    if (!personal(use)) {
      return null;
    }
    int at = parts.skipBack(use.first() - 1);
    boolean singular = false;
    for (int i = at + 1; i < use.first(); i++) {
      singular |=
          parts.is(i, "was") || parts.is(i, "is") || parts.is(i, "has") || parts.is(i, "being");
    }
    boolean died = use.harm().frame() == Harm.Frame.DIED;
    if (!singular && !(died && !capitals)) {
      return null;
    }
    boolean relative = parts.is(at, "who");
    at -= relative ? 1 : 0;
    boolean comma = parts.comma(at);
    at -= comma ? 1 : 0;
    People found = parts.endingAt(at + 1) == null ? name(at, -1) : null;
    if (found == null && comma && !relative) {
      People person = died ? beforeWho(at) : null;
      return person == null ? apposed(at) : person;
    }
    boolean aside = found != null && comma && !relative && parts.comma(found.first() - 1);
    return aside ? null : found;
  }

  /** "Arshad Khan who was hurt in a blast, succumbed": the name before the relative clause. */
  private @Nullable People beforeWho(int last) {
    for (int i = last; parts.inside(i) && i > last - CLAUSE; i--) {
      if (parts.is(i, "who")) {
        return parts.endingAt(i) == null ? name(i - 1, -1) : null;
      }
      if (parts.token(i).text().equals(";")) {
        return null;
      }
    }
    return null;
  }

  /** "Carlos Diaz, director of a radio station, was killed": the name before the aside. */
  private @Nullable People apposed(int last) {
    for (int i = last; parts.inside(i) && i > last - APART; i--) {
      if (parts.token(i).text().equals(";")
          || parts.is(i, Word.CLAUSE)
          || parts.is(i, Word.AUX)
          || parts.harmAt(i) != null) {
        return null;
      }
      boolean begins = parts.comma(i) && i < last && !parts.is(i + 1, Word.CONJ);
      People person = begins && parts.endingAt(i) == null ? name(i - 1, -1) : null;
      if (person != null && person.end() - person.first() > 1) {
        return person.groups().isEmpty() ? person.withGroups(office(i + 1, last), i) : person;
      }
    }
    return null;
  }

  /** "Ali Khan, a teacher": who he is. */
  private Set<VictimGroup> aside(int from) {
    People who = parts.is(from, Word.DET) ? parts.startingAt(from) : null;
    return who == null || who.told() ? Set.of() : who.groups();
  }

  /** Who an aside says a person is: "the mayor of Cali". */
  private Set<VictimGroup> office(int from, int to) {
    for (int i = from; i <= to && i < from + 6; i++) {
      PhraseIndex.Match<Victim> noun = Victim.INDEX.at(parts.tokens, i, to + 1);
      VictimGroup group = noun == null ? null : noun.value().group();
      if (group != null) {
        return Set.of(group);
      }
    }
    return Set.of();
  }

  /** The name that a possessive ends, "Diaz" in "Diaz's murder", or null. */
  @Nullable People owner(int possessive, HarmUse use) {
    return personal(use) ? name(possessive - 1, -1) : null;
  }

  /** The name that follows a harm word directly, or null. */
  @Nullable People after(HarmUse use) {
    if (!(personal(use) || arrested(use)) || parts.startingAt(use.end()) != null) {
      return null;
    }
    int at = use.end();
    while (parts.is(at, Word.DET)) {
      at++;
    }
    boolean verb = use.harm().frame() == Harm.Frame.VERB;
    if (capitals && verb) {
      return null;
    }
    People found = name(at, 1);
    if (found != null && found.groups().isEmpty() && parts.comma(found.end())) {
      found = found.withGroups(aside(found.end() + 1), found.end());
    }
    boolean kin =
        found != null
            && parts.is(found.end(), "and")
            && (parts.is(found.end() + 1, "his") || parts.is(found.end() + 1, "her"));
    return found == null || (verb && !kin && found.end() - found.first() < 2) ? null : found;
  }

  /** "arrested Umar Malik": by a word that is said of people alone. */
  private boolean arrested(HarmUse use) {
    String word = parts.token(use.first()).lower();
    boolean people = word.startsWith("arrest") || word.startsWith("apprehend");
    people |= word.startsWith("detain") || word.startsWith("nab");
    return people && use.harm().measure() == Measure.ARRESTED && !use.harm().doubtful();
  }

  private @Nullable People name(int at, int step) {
    int i = at;
    Set<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    while (parts.inside(i) && Math.abs(i - at) < LONGEST && word(parts.token(i))) {
      PhraseIndex.Match<Victim> noun = Victim.INDEX.at(parts.tokens, i, parts.sentence.end());
      if (noun != null && noun.value().group() != null && !noun.value().plural()) {
        groups.add(noun.value().group());
      }
      if (noun != null && noun.value().plural()) {
        return null;
      }
      i += step;
    }
    int size = Math.abs(i - at);
    if (step < 0 && placed(i)) {
      return null;
    }
    if (size < (capitals ? 2 : 1) || (parts.inside(i) && parts.token(i).isNumber())) {
      return null;
    }
    int first = step > 0 ? at : i + 1;
    int end = step > 0 ? i : at + 1;
    PhraseIndex.Match<Victim> title =
        parts.inside(first - 1) ? Victim.INDEX.at(parts.tokens, first - 1, first) : null;
    VictimGroup rank = title == null || title.value().plural() ? null : title.value().group();
    if (groups.isEmpty() && rank != null) {
      groups.add(rank); // "a party leader Ali Khan"
    }
    if (groups.isEmpty() && step < 0) {
      groups.addAll(identified(first - 1));
    }
    if (groups.size() > 1) {
      groups = Set.of();
    }
    Estimate one = Estimate.exact(1);
    return new People(first, end, one, false, groups, People.Head.NAME, false, false, null);
  }

  /** "a soldier, identified as Ali Khan": who bears a name. */
  private Set<VictimGroup> identified(int before) {
    int at = before;
    at -= parts.is(at, "as") ? 1 : 0;
    if (!parts.is(at, "identified") && !parts.is(at, "named")) {
      return Set.of();
    }
    at -= parts.is(at - 1, "later") || parts.is(at - 1, "only") ? 2 : 1;
    People who = parts.endingAt(parts.comma(at) ? at : at + 1);
    return who == null || !who.single() ? Set.of() : who.groups();
  }

  /** "in Norte de Santander remain": the name of a place. */
  private boolean placed(int before) {
    int i = before;
    while (parts.inside(i) && i > before - 4 && !parts.is(i, Word.PREP)) {
      boolean name = parts.token(i).capitalised() || parts.token(i).lower().length() <= 3;
      if (!name || parts.comma(i)) {
        return false;
      }
      i--;
    }
    return parts.is(i, "in") || parts.is(i, "at") || parts.is(i, "near") || parts.is(i, "from");
  }

  /** "al-Masri". */
  private static boolean particle(Token token) {
    String word = token.lower();
    boolean joined = word.startsWith("al-") || word.startsWith("el-") || word.startsWith("ul-");
    return joined && Character.isUpperCase(token.text().charAt(3));
  }

  private boolean word(Token token) {
    return token.isWord()
        && (token.capitalised() || particle(token))
        && !token.lower().endsWith("day")
        && Grammar.of(token) == null
        && !Grammar.thing(token);
  }
}
