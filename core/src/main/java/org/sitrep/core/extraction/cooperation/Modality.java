package org.sitrep.core.extraction.cooperation;

import java.util.Set;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;
import org.sitrep.core.extraction.text.WordList;

/** Whether the text tells an act as done, as planned, or not as an act at all. */
enum Modality {
  DONE,
  PLANNED,
  NONE;

  private static final WordList FUTURE = WordList.of("will", "'ll", "shall", "would");

  private static final WordList NOBODY = WordList.of("none", "nobody", "neither", "no", "few");

  private static final WordList WISHES =
      WordList.of("hope", "hopes", "hoped", "hoping", "wish", "wishes", "dream", "fears", "feared");

  private static final WordList REGULAR =
      WordList.of("yearly", "annual", "regular", "monthly", "quarterly", "periodic", "weekly");

  /** "offered to host talks": talks to come. */
  private static final WordList OFFERED = WordList.of("offered", "offers", "offering");

  /** How far before an infinitive the verb may stand that makes it true. */
  private static final int LED = 30;

  /** "failed to agree" is no agreement. */
  private static final WordList UNDONE =
      WordList.of(
          "failed",
          "fail",
          "fails",
          "failing",
          "failure",
          "refused",
          "refuses",
          "refusing",
          "refusal",
          "declined",
          "unable",
          "unwilling",
          "reluctant",
          "hesitant",
          "unready",
          "yet");

  /** "began to leave" is leaving. */
  private static final WordList REALISED =
      WordList.of(
          "began",
          "begun",
          "begins",
          "started",
          "starts",
          "continued",
          "continues",
          "continue",
          "helped",
          "proceeded",
          "managed",
          "moved",
          "rushed",
          "opted",
          "chose",
          "came",
          "went",
          "return",
          "returned",
          "joined",
          "teamed",
          "united",
          "flew",
          "travelled",
          "traveled");

  private static final WordList PLANS =
      WordList.of(
          "plan",
          "plans",
          "planned",
          "planning",
          "intend",
          "intends",
          "intended",
          "expected",
          "scheduled",
          "due",
          "set",
          "prepare",
          "preparing",
          "prepares",
          "about",
          "aims",
          "agreement",
          "instructed",
          "directed",
          "going",
          "slated",
          "poised",
          "likely",
          "forward");

  /** "on the margins of the summit": only where something else happened. */
  private static final WordList ASIDE = WordList.of("margins", "sidelines", "ahead", "fringes");

  private static final WordList COMING =
      WordList.of(
          "planned",
          "upcoming",
          "forthcoming",
          "next",
          "scheduled",
          "future",
          "will",
          "expected",
          "coming",
          "invited",
          "pencilled",
          "penciled",
          "slated");

  /** Behind a noun: "a second round has been pencilled in". */
  private static final Set<String> SLATED =
      Set.of("pencilled", "penciled", "scheduled", "slated", "planned", "due", "expected");

  private static final WordList UNREAL =
      WordList.of(
          "possible",
          "potential",
          "proposed",
          "hypothetical",
          "any",
          "no",
          "without",
          "if",
          "avoid",
          "need",
          "importance",
          "alternative",
          "prospect",
          "prospects",
          "hope",
          "hopes",
          "through",
          "rejected");

  private static final Set<EventType> ALSO_AS_PURPOSE =
      Set.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT);

  /** Words are said even where they speak of the future. */
  private static final Set<EventType> SAID = Set.of(EventType.SUPPORT, EventType.THREATEN);

  /** How a verb is told. */
  static Modality ofVerb(Line line, Hit hit, int groupStart) {
    boolean be = false;
    boolean planned = false;
    for (int i = groupStart; i < hit.from(); i++) {
      String word = line.at(i);
      boolean firm = word.equals("must") && hit.frame().type() == EventType.SUPPORT;
      if (Grammar.NEGATIONS.contains(word) || (Grammar.MODALS_OF_DOUBT.contains(word) && !firm)) {
        return NONE;
      }
      planned |= FUTURE.contains(word);
      planned |= be && word.equals("to");
      be |= Grammar.BE.contains(word);
    }
    for (int i = Math.max(0, groupStart - 14); i < groupStart; i++) {
      if (line.at(i).equals("if") || line.at(i).equals("unless") || line.at(i).equals("whether")) {
        return NONE;
      }
    }
    if (nobody(line, groupStart)) {
      return NONE;
    }
    if (line.is(groupStart - 1, WISHES)) {
      return NONE;
    }
    boolean offered = line.is(groupStart - 1, OFFERED);
    if (offered && hit.frame().type() == EventType.CONSULT) {
      return PLANNED;
    }
    boolean infinitive = line.at(hit.from() - 1).equals("to") && hit.tense() == Tense.BASE;
    if (infinitive && line.is(hit.from() - 2, Grammar.CHANCES)) {
      return NONE;
    }
    if (infinitive && (line.is(hit.from() - 2, UNDONE) || line.is(groupStart - 1, UNDONE))) {
      return NONE;
    }
    if (planned && hit.frame().type() == EventType.CONSULT && regular(line, hit)) {
      return NONE;
    }
    if (planned) {
      return SAID.contains(hit.frame().type()) ? DONE : PLANNED;
    }
    if (line.at(hit.from() - 1).equals("to") && hit.tense() == Tense.BASE) {
      int before = groupStart - 1;
      for (int i = Math.max(0, before - 6); i <= before; i++) {
        if (line.is(i, PLANS)) {
          boolean noun =
              line.is(i - 1, Grammar.PREPOSITIONS)
                  || line.is(i - 1, Grammar.DETERMINERS)
                  || line.possessive(i - 1);
          return noun && line.at(i).startsWith("plan") ? NONE : PLANNED;
        }
      }
      if (line.is(groupStart - 1, REALISED) || line.is(hit.from() - 2, REALISED)) {
        for (int i = Math.max(0, groupStart - 4); i < hit.from(); i++) {
          if (line.is(i, FUTURE)) {
            return SAID.contains(hit.frame().type()) ? DONE : PLANNED;
          }
        }
        return DONE;
      }
      for (int i = Math.max(0, hit.from() - 6); i < hit.from() - 1; i++) {
        if (line.at(i).equals("decided") || line.at(i).equals("voted")) {
          return DONE;
        }
      }
      for (int i = Math.max(0, hit.from() - 6); i < hit.from() - 2; i++) {
        if (line.at(i).equals("among")) {
          return DONE;
        }
      }
      if (hit.frame().type() == EventType.AGREE && !led(line, hit.from())) {
        return NONE;
      }
      return ALSO_AS_PURPOSE.contains(hit.frame().type()) ? DONE : NONE;
    }
    if (hit.tense() == Tense.PRESENT && coming(line, hit)) {
      return PLANNED;
    }
    if (hit.tense() == Tense.GERUND) {
      for (int i = Math.max(0, hit.from() - 6); i < hit.from(); i++) {
        if (line.at(i).equals("forward")) {
          return PLANNED;
        }
      }
    }
    return DONE;
  }

  /** "flies to Lima on Monday": the present tense with a day or month tells what is to come. */
  private static boolean coming(Line line, Hit hit) {
    boolean occasion = hit.frame().type() == EventType.CONSULT && !line.is(hit.from(), Grammar.BE);
    for (int i = hit.to(); occasion && i < line.size(); i++) {
      if (line.is(i, Grammar.TIMES) && line.capital(i)) {
        return !line.at(i).equals("i");
      }
    }
    return false;
  }

  /** "None of the states agreed", "no envoy came". */
  private static boolean nobody(Line line, int groupStart) {
    for (int i = groupStart - 1; i >= Math.max(0, groupStart - 8); i--) {
      if (line.mark(i) || line.is(i, Grammar.SUBORDINATORS)) {
        return false;
      }
      if (line.is(i, NOBODY) && (i == 0 || line.mark(i - 1) || line.at(i).equals("none"))) {
        return true;
      }
    }
    return false;
  }

  /** "will hold yearly talks": what a text lays down, and no act. */
  private static boolean regular(Line line, Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      if (line.is(i, REGULAR)) {
        return true;
      }
    }
    return false;
  }

  /** "met to sign", unlike "worked for months to sign". */
  private static boolean led(Line line, int from) {
    for (int i = Math.max(0, from - LED); i < from; i++) {
      if (line.is(i, Grammar.MEETING)) {
        return true;
      }
    }
    return false;
  }

  /** How a noun is told. */
  static Modality ofNoun(Line line, Hit hit) {
    for (int i = Math.max(0, hit.from() - 5); i < hit.from(); i++) {
      if (line.is(i, UNREAL)) {
        return NONE;
      }
    }
    for (int i = Math.max(0, hit.from() - 6); i < hit.from(); i++) {
      if (line.is(i, ASIDE) || (line.at(i).equals("for") && line.at(i + 1).equals("the"))) {
        return NONE;
      }
    }
    for (int i = Math.max(0, hit.from() - 4); i < hit.from(); i++) {
      if (line.is(i, COMING)) {
        return PLANNED;
      }
    }
    for (int i = Math.max(0, hit.from() - 10); i < hit.from(); i++) {
      if (line.at(i).equals("forward") && line.at(i + 1).equals("to")) {
        return PLANNED;
      }
    }
    for (int i = hit.to(); i < Math.min(line.size(), hit.to() + 8); i++) {
      String word = line.at(i);
      if (word.equals(".") || word.equals(";")) {
        break;
      }
      if (word.equals("will")
          || SLATED.contains(word)
          || (Grammar.BE.contains(word) && line.at(i + 1).equals("to"))
          || (word.equals("should") && line.at(i + 1).equals("start"))) {
        return PLANNED;
      }
      if (Grammar.MODALS_OF_DOUBT.contains(word)) {
        return NONE;
      }
    }
    return DONE;
  }
}
