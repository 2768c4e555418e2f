package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;

/**
 * What a group of words for an act means and where its parties stand.
 *
 * @param rule the rule's name
 * @param type what kind of act it is
 * @param form its form, or null where the occasion tells
 * @param mode who acts on whom
 * @param links where the other party stands: prepositions, or {@code obj} for the object
 * @param noun whether the words name the act instead of telling it
 * @param planned whether the words promise the act
 */
record Frame(
    String rule,
    EventType type,
    @Nullable Form form,
    Mode mode,
    List<String> links,
    boolean noun,
    boolean planned) {

  /** Ends the names of rules whose nouns stand for verbs. */
  private static final String NOMINAL = ".nominal";

  /** Whether its noun stands for a verb: "the delivery of trucks". */
  boolean nominal() {
    return rule.endsWith(NOMINAL);
  }

  /** The same act as a noun names it. */
  Frame named() {
    return new Frame(rule + NOMINAL, type, form, mode, links, true, planned);
  }

  /** Who acts on whom. */
  enum Mode {
    /** All parties act alike. */
    MUTUAL,
    /** The subject acts on the other. */
    DIRECTED,
    /** The other acts on the subject. */
    RECEIVED
  }
}
