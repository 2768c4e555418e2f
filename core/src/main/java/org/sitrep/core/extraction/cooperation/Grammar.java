package org.sitrep.core.extraction.cooperation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;

/** The closed classes of English words that the rules look at: {@code grammar.tsv}. */
final class Grammar {

  private static final Map<String, Set<String>> CLASSES = read();

  static final Set<String> PREPOSITIONS = of("prepositions");

  /** Prepositions after which a state or a city is a place, not a party. */
  static final Set<String> PLACING = of("placing");

  static final Set<String> DETERMINERS = of("determiners");

  /** Words that may stand between a determiner and a name without making it something else. */
  static final Set<String> PREMODIFIERS = of("premodifiers");

  static final Set<String> BE = of("be");

  static final Set<String> AUXILIARIES = of("auxiliaries");

  static final Set<String> NEGATIONS = of("negations");

  static final Set<String> RELATIVES = of("relatives");

  static final Set<String> SUBORDINATORS = of("subordinators");

  static final Set<String> MODALS_OF_DOUBT = of("modals of doubt");

  static final Set<String> CONDITIONS = of("conditions");

  /** Words in the names of bodies, by which those are told from the names of people. */
  static final Set<String> BODIES = of("bodies");

  /** What one calls on somebody to do. */
  static final Set<String> ERRANDS = of("errands");

  /** Determiners behind which a participle is an adjective. */
  static final Set<String> ARTICLES = of("articles");

  /** Words that tell that somebody came. */
  static final Set<String> VISITING = of("visiting");

  /** Bodies of a state that sit in another. */
  static final Set<String> POSTED = of("posted");

  /** Bodies that publish texts of their own. */
  static final Set<String> PUBLISHING = of("publishing");

  /** Bodies of which a text names its state once and then no more. */
  static final Set<String> ORGANS = of("organs");

  /** Those who are at a gathering. */
  static final Set<String> PRESENT = of("present");

  /** Words behind which those who are at a gathering are listed. */
  static final Set<String> LISTING = of("listing");

  /** Verbs that stand before words for organs without being a part of their names. */
  static final Set<String> PLAIN_VERBS = of("plain verbs");

  /** "brought" in "brought together". */
  static final Set<String> BRINGING = of("bringing");

  /** "took" in "took part". */
  static final Set<String> TAKING = of("taking");

  /** Verbs of being at a gathering. */
  static final Set<String> ATTENDING = of("attending");

  /** What one acts with who does not act alone: "with the help of". */
  static final Set<String> HELP = of("help");

  /** Said of those who act with another's help: "backed by". */
  static final Set<String> BACKED = of("backed");

  /** What one does to an agreement or a meeting that does not come about or ends. */
  static final Set<String> UNDOING = of("undoing");

  /** Words for those who bring others together. */
  static final Set<String> BROKERS = of("brokers");

  /** Past forms of verbs that do not end in "-ed". */
  static final Set<String> PASTS = pasts();

  /** Verbs of meeting, whose purpose is reached. */
  static final Set<String> MEETING = of("meeting");

  /** Ranks, which tell no state. */
  static final Set<String> RANKS = of("ranks");

  /** Words of courtesy before a name. */
  static final Set<String> HONORIFICS = of("honorifics");

  /** Those who serve a state in another. */
  static final Set<String> POSTS = of("posts");

  /** Words of time, which begin with a capital without being a part of a name. */
  static final Set<String> TIMES = of("times");

  /** What others did together, and third parties welcome. */
  static final Set<String> JOINT = of("joint");

  /** What one asks for, and another may refuse. */
  static final Set<String> REQUESTS = of("requests");

  /** Those who are sent abroad and come home: troops. */
  static final Set<String> FORCES = of("forces");

  /** Words in the names of bodies of state that publish texts. */
  static final Set<String> PUBLISHERS = of("publishers");

  /** Words in the names of organs of organisations that publish texts. */
  static final Set<String> MISSIONS = of("missions");

  /** States whose people bear the family's name before their own, in lower case. */
  static final Set<String> SURNAME_FIRST = of("surname first");

  /** Words of sport, in which teams travel and meet. */
  static final Set<String> SPORT = of("sport");

  /** Nouns before an infinitive that tells what might be done. */
  static final Set<String> CHANCES = of("chances");

  /** Verbs that make another act, who then does so. */
  static final Set<String> CAUSING = of("causing");

  /** Words in the names of papers, which are no body of state. */
  static final Set<String> PAPERS = of("papers");

  /** Prepositions that lead to the occasion of what a sentence tells. */
  static final Set<String> OPENINGS = of("openings");

  /** Words that make an act of the noun behind them: "held talks", "after talks". */
  static final Set<String> LIGHT = of("light");

  /** Verbs that make an act of the noun before them: "the talks resumed". */
  static final Set<String> HELD = of("held");

  /** Circles of states that are told by their members as well. */
  static final Set<String> CLUBS = of("clubs");

  /** Nouns for what somebody says that he will do. */
  static final Set<String> DECISIONS = of("decisions");

  /** Parts of words that tell nobody of the party behind them: "anti-", "trans-". */
  static final Set<String> PREFIXES = of("prefixes");

  /** What one does to a text at the end of its making. */
  static final Set<String> SIGNING = of("signing");

  /** What people come together in: "the call included". */
  static final Set<String> GATHERINGS = of("gatherings");

  /** Verbs that lead from a gathering to those who were there. */
  static final Set<String> COMPRISING = of("comprising");

  /** Those of another state with whom one works. */
  static final Set<String> FRIENDS = of("friends");

  /** Nouns for what brings a text or an exercise about. */
  static final Set<String> CONCLUDING = of("concluding");

  /** Pronouns of one who acts on nobody else. */
  static final Set<String> REFLEXIVES = of("reflexives");

  /** Words before an occasion that is over. */
  static final Set<String> RECALLED = of("recalled");

  /** What is made public, and nobody set free. */
  static final Set<String> PUBLISHED = of("published");

  /** What two may break off with each other. */
  static final Set<String> RELATIONS = of("relations");

  private static final Set<String> ADVERBS = of("adverbs");

  private Grammar() {}

  /** Whether a word may stand inside of a verb group: an auxiliary or an adverb. */
  static boolean inVerbGroup(String word) {
    return AUXILIARIES.contains(word)
        || NEGATIONS.contains(word)
        || ADVERBS.contains(word)
        || (word.endsWith("ly") && word.length() > 4);
  }

  private static Set<String> pasts() {
    Set<String> forms = new HashSet<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "irregular-verbs.tsv", 2).rows()) {
      for (String form : row.required(1).split(" ", -1)) {
        if (!form.equals("+")) {
          forms.add(form);
        }
      }
    }
    return forms;
  }

  private static Set<String> of(String name) {
    Set<String> words = CLASSES.get(name);
    if (words == null) {
      throw new IllegalStateException("grammar.tsv: no class '" + name + "'");
    }
    return words;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> classes = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "grammar.tsv", 2).rows()) {
      classes.put(row.required(0), new HashSet<>(row.list(1)));
    }
    return classes;
  }
}
