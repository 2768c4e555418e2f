package org.sitrep.core.extraction.cooperation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.WordList;

/** The closed classes of English words that the rules look at: {@code grammar.tsv}. */
final class Grammar {

  private static final int LONGEST_VERB_GROUP = 8;

  private static final Map<String, WordList> CLASSES = read();

  static final WordList PREPOSITIONS = of("prepositions");

  /** Prepositions after which a state or a city is a place, not a party. */
  static final WordList PLACING = of("placing");

  static final WordList DETERMINERS = of("determiners");

  /** Words that may stand between a determiner and a name without making it something else. */
  static final WordList PREMODIFIERS = of("premodifiers");

  static final WordList BE = of("be");

  static final WordList AUXILIARIES = of("auxiliaries");

  static final WordList NEGATIONS = of("negations");

  static final WordList RELATIVES = of("relatives");

  static final WordList SUBORDINATORS = of("subordinators");

  static final WordList MODALS_OF_DOUBT = of("modals of doubt");

  static final WordList CONDITIONS = of("conditions");

  /** Words in the names of bodies, by which those are told from the names of people. */
  static final WordList BODIES = of("bodies");

  /** What one calls on somebody to do. */
  static final WordList ERRANDS = of("errands");

  /** Determiners behind which a participle is an adjective. */
  static final WordList ARTICLES = of("articles");

  /** Words that tell that somebody came. */
  static final WordList VISITING = of("visiting");

  /** Bodies of a state that sit in another. */
  static final WordList POSTED = of("posted");

  /** Bodies that publish texts of their own. */
  static final WordList PUBLISHING = of("publishing");

  /** Bodies of which a text names its state once and then no more. */
  static final WordList ORGANS = of("organs");

  /** Those who are at a gathering. */
  static final WordList PRESENT = of("present");

  /** Words behind which those who are at a gathering are listed. */
  static final WordList LISTING = of("listing");

  /** Verbs that stand before words for organs without being a part of their names. */
  static final WordList PLAIN_VERBS = of("plain verbs");

  /** "brought" in "brought together". */
  static final WordList BRINGING = of("bringing");

  /** "took" in "took part". */
  static final WordList TAKING = of("taking");

  /** Verbs of being at a gathering. */
  static final WordList ATTENDING = of("attending");

  /** What one acts with who does not act alone: "with the help of". */
  static final WordList HELP = of("help");

  /** Said of those who act with another's help: "backed by". */
  static final WordList BACKED = of("backed");

  /** What one does to an agreement or a meeting that does not come about or ends. */
  static final WordList UNDOING = of("undoing");

  /** Words for those who bring others together. */
  static final WordList BROKERS = of("brokers");

  /** Past forms of verbs that do not end in "-ed". */
  static final WordList PASTS = pasts();

  /** What mediators do to a truce or a deal. */
  static final WordList BROKERED = of("brokered");

  /** Verbs of saying. */
  static final WordList SAYING = of("saying");

  /** What forces do to each other, or suffer. */
  static final WordList CLASHING = of("clashing");

  /** Verbs of meeting, whose purpose is reached. */
  static final WordList MEETING = of("meeting");

  /** Ranks, which tell no state. */
  static final WordList RANKS = of("ranks");

  /** Words of courtesy before a name. */
  static final WordList HONORIFICS = of("honorifics");

  /** Those who serve a state in another. */
  static final WordList POSTS = of("posts");

  /** Words of time, which begin with a capital without being a part of a name. */
  static final WordList TIMES = of("times");

  /** What others did together, and third parties welcome. */
  static final WordList JOINT = of("joint");

  /** What one asks for, and another may refuse. */
  static final WordList REQUESTS = of("requests");

  /** Those who are sent abroad and come home: troops. */
  static final WordList FORCES = of("forces");

  /** Words in the names of bodies of state that publish texts. */
  static final WordList PUBLISHERS = of("publishers");

  /** Words in the names of organs of organisations that publish texts. */
  static final WordList MISSIONS = of("missions");

  /** States whose people bear the family's name before their own, in lower case. */
  static final WordList SURNAME_FIRST = of("surname first");

  /** Words of sport, in which teams travel and meet. */
  static final WordList SPORT = of("sport");

  /** Nouns before an infinitive that tells what might be done. */
  static final WordList CHANCES = of("chances");

  /** Verbs that make another act, who then does so. */
  static final WordList CAUSING = of("causing");

  /** Words in the names of papers, which are no body of state. */
  static final WordList PAPERS = of("papers");

  /** Prepositions that lead to the occasion of what a sentence tells. */
  static final WordList OPENINGS = of("openings");

  /** Words that make an act of the noun behind them: "held talks", "after talks". */
  static final WordList LIGHT = of("light");

  /** Verbs that make an act of the noun before them: "the talks resumed". */
  static final WordList HELD = of("held");

  /** Circles of states that are told by their members as well. */
  static final WordList CLUBS = of("clubs");

  /** Nouns for what somebody says that he will do. */
  static final WordList DECISIONS = of("decisions");

  /** Parts of words that tell nobody of the party behind them: "anti-", "trans-". */
  static final WordList PREFIXES = of("prefixes");

  /** What one does to a text at the end of its making. */
  static final WordList SIGNING = of("signing");

  /** What people come together in: "the call included". */
  static final WordList GATHERINGS = of("gatherings");

  /** Verbs that lead from a gathering to those who were there. */
  static final WordList COMPRISING = of("comprising");

  /** Those of another state with whom one works. */
  static final WordList FRIENDS = of("friends");

  /** Nouns for what brings a text or an exercise about. */
  static final WordList CONCLUDING = of("concluding");

  /** Pronouns of one who acts on nobody else. */
  static final WordList REFLEXIVES = of("reflexives");

  /** Words before an occasion that is over. */
  static final WordList RECALLED = of("recalled");

  /** What is made public, and nobody set free. */
  static final WordList PUBLISHED = of("published");

  /** What two may break off with each other. */
  static final WordList RELATIONS = of("relations");

  private static final WordList IN_VERB_GROUPS = inVerbGroups();

  private Grammar() {}

  /** Whether a word may stand inside of a verb group: an auxiliary or an adverb. */
  static boolean inVerbGroup(String word) {
    return IN_VERB_GROUPS.contains(word) || adverb(word);
  }

  /** Whether some parties are states, by their codes. */
  static boolean states(Set<String> parties) {
    return parties.stream().allMatch(party -> party.length() == 2);
  }

  /** Where the verb group that ends before a word begins. */
  static int verbGroupStart(Line line, int verb) {
    int start = verb;
    while (start > 0 && verb - start < LONGEST_VERB_GROUP && inVerbGroup(line, start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether the word at a place of a line may stand inside of a verb group. */
  static boolean inVerbGroup(Line line, int i) {
    return line.is(i, IN_VERB_GROUPS) || adverb(line.at(i));
  }

  private static boolean adverb(String word) {
    return word.endsWith("ly") && word.length() > 4;
  }

  private static WordList pasts() {
    Set<String> forms = new HashSet<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "irregular-verbs.tsv", 2).rows()) {
      for (String form : row.required(1).split(" ", -1)) {
        if (!form.equals("+")) {
          forms.add(form);
        }
      }
    }
    return WordList.of(forms);
  }

  private static WordList inVerbGroups() {
    Set<String> words = new HashSet<>(of("adverbs"));
    words.addAll(AUXILIARIES);
    words.addAll(NEGATIONS);
    return WordList.of(words);
  }

  private static WordList of(String name) {
    WordList words = CLASSES.get(name);
    if (words == null) {
      throw new IllegalStateException("grammar.tsv: no class '" + name + "'");
    }
    return words;
  }

  private static Map<String, WordList> read() {
    Map<String, WordList> classes = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "grammar.tsv", 2).rows()) {
      classes.put(row.required(0), WordList.of(row.list(1)));
    }
    return classes;
  }
}
