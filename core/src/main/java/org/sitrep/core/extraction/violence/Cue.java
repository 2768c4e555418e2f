package org.sitrep.core.extraction.violence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.LexiconException;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;

/** Words that tell a rule how to read what stands beside them, from the lexicon. */
enum Cue {
  /** A number behind it is money, an age or a label. */
  LABEL,
  /** A number before it is a share. */
  SHARE,
  /** "A third was hurt": one more person. */
  ORDINAL,
  /** A toll's number follows: "to", "reached". */
  TOLL_NUMBER,
  /** A count moved: "rose", "fell". */
  MOVE,
  /** A local name stands before it: "the Gulbahar area". */
  AREA,
  /** A local name that ends with it is no settlement: "Central Market area". */
  PREMISES,
  /** "in X" behind it tells where somebody speaks or lies. */
  ASIDE,
  /** A place's name before it names an institution: "Karachi University". */
  INSTITUTION,
  /** "of X" behind it names an institution: "Bank of X". */
  INSTITUTION_OF,
  /** The name of a place follows: "in", "near". */
  LOCATIVE,
  /** "to" and a harm behind it tell what was done: "managed to kill". */
  MANAGED,
  /** "of" and a harm behind it tell what was meant: "accused of killing". */
  INTENT,
  /** A count of what follows: "number". */
  TOTAL,
  /** What police do to suspects and captors to hostages: "held". */
  HOLDING,
  /** Who the dead are follows: "comprised". */
  ROLL,
  /** A number of what was told before follows: "accounted for". */
  FIGURE,
  /** Somebody began to count: "since records began". */
  RECORDS,
  /** "of" and a name behind it tell where: "the north of". */
  PART_OF,
  /** A word for people that tells nothing of them: "persons". */
  ANYBODY,
  /** Those held are held for violence: "in connection with". */
  SUSPICION,
  /** Who sits in a prison by law. */
  CONVICT,
  /** "no" before it and "of" behind tell that there were none: "no sign of". */
  SIGN,
  /** "of" before it and a number before that tell a part: "two of them". */
  OF_WHOM,
  /** Somebody is held against their will: "ransom". */
  CAPTIVITY,
  /** Those who were driven left their homes: "forced to flee". */
  FLIGHT,
  /** Its subject has the wounds that follow: "suffered". */
  SUFFER,
  /** What is suffered. */
  WOUND,
  /** Parts of a count follow: "including". */
  INCLUDING,
  /** How badly hurt somebody is. */
  CONDITION,
  /** A count is shared out: "made up 31 of the dead". */
  SHARING,
  /** Somebody puts a number "at" something. */
  PUTTING,
  /** A count was told by somebody: "recorded", "reported". */
  RECORDED,
  /** A change that ends "from" another count: "a rise from". */
  CHANGE,
  /** Nobody was hurt: "unhurt". */
  UNHURT,
  /** A war, or what lasts like one. */
  WAR,
  /** A war's beginning. */
  BEGAN,
  /** Several events, told before a count: "attacks", "figures". */
  SEVERAL,
  /** Several events, told behind a count: "in shootings", "a series of". */
  SERIES,
  /** "exchange" behind it sets nobody free: "fire exchange". */
  FIRE,
  /** Who is held against their will: "hostages". */
  CAPTIVE,
  /** They are still there: "remain". */
  REMAINING,
  /** "not" before it and two groups behind tell that a count has both: "distinguish". */
  DISTINGUISH,
  /** One event: "a bomb". */
  EVENT,
  /** A verb or noun of telling: "said". */
  TELLING,
  /** A verb of telling with an object: "confirmed". */
  CONFIRMING,
  /** Words between a telling and its time: "in a statement". */
  OCCASION,
  /** An event that lasts days: "siege". */
  SIEGE,
  /** Who most of a count are follows: "most of them women". */
  MOSTLY,
  /** What follows is an armed group: "the banned". */
  BANNED,
  /** "in X" behind it tells where it was agreed on: "truce". */
  AGREEMENT,
  /** Whose members are civilians: "party". */
  PARTY,
  /** People by sex or age: "women". */
  DEMOGRAPHIC,
  /** What is found of the dead: "bodies". */
  REMAINS,
  /** How the dead are found: "recovered". */
  DISCOVERY,
  /** How the wounded come to a hospital: "rushed". */
  CARRIED,
  /** People of one's own side: "colleagues". */
  COMRADES,
  /** What a text that reports on a period calls itself: "yearbook". */
  REVIEW,
  /** Violence that goes on, of which no act is told: "fighting". */
  UNREST,
  /** Where the wounded are, or what they die of: "hospital". */
  CARE,
  /** Several places, where a number stands before it: "villages". */
  AREAS,
  /** A country's adjective before it tells where: "the Afghan side". */
  LAND,
  /** The place before it saw what is counted: "recorded". */
  SCENE,
  /** An event of its own begins: "separately". */
  ANOTHER,
  /** Whose members are relatives: "family". */
  FAMILY,
  /** Violence that somebody began and that lasts: "offensive". */
  CAMPAIGN,
  /** What a state loses in a fight: "men". */
  FORCE,
  /** An act before it was not done: "foiled". */
  FOILED,
  /** A deed whose victim may stand before it: "Diaz's murder". */
  DEED;

  private static final Map<Cue, WordList> WORDS = load();

  private static Map<Cue, WordList> load() {
    Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);
    for (Cue cue : values()) {
      words.put(cue, new HashSet<>());
    }
    for (Lexicon.Row row : Lexicon.load(Cue.class, "cues.tsv", 2).rows()) {
      Cue cue = row.oneOf(1, Cue.class, Cue::code);
      if (!words.getOrDefault(cue, Set.of()).add(row.required(0))) {
        throw row.error("a cue stands twice", row.required(0));
      }
    }
    Map<Cue, WordList> lists = new EnumMap<>(Cue.class);
    for (Map.Entry<Cue, Set<String>> entry : words.entrySet()) {
      if (entry.getValue().isEmpty()) {
        throw new LexiconException("cues.tsv: no word for the cue: '" + code(entry.getKey()) + "'");
      }
      lists.put(entry.getKey(), WordList.of(entry.getValue()));
    }
    return lists;
  }

  private static String code(Cue cue) {
    return cue.name().toLowerCase(Locale.ROOT);
  }

  boolean is(Token token) {
    WordList words = WORDS.get(this);
    return words != null && words.has(token);
  }
}
