package org.sitrep.core.extraction.cooperation;

import java.util.Set;

/**
 * A noun phrase of one or more parties with its part in the sentence.
 *
 * @param party the parties
 * @param start the first word of the phrase, determiners counted
 * @param preposition the preposition before it, or the empty string
 * @param subject whether it may be a subject by what stands before it
 */
record Group(Party party, int start, String preposition, boolean subject) {

  /** One of its parties alone. */
  Group only(String one) {
    Party alone = new Party(party.from(), party.to(), Set.of(one), party.kind());
    return new Group(alone, start, preposition, subject);
  }

  Set<String> parties() {
    return party.parties();
  }

  int from() {
    return party.from();
  }

  int to() {
    return party.to();
  }

  /** Whether it is only where something happens. */
  boolean place() {
    return Grammar.PLACING.contains(preposition)
        && (party.kind() == Party.Kind.SEAT || party.kind() == Party.Kind.NAME || party.weak());
  }
}
