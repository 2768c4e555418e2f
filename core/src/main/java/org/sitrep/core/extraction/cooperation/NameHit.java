package org.sitrep.core.extraction.cooperation;

/**
 * A name that the gazetteer knows, in one sentence.
 *
 * @param from the first word
 * @param to the word after the last
 * @param party ISO code or canonical name
 * @param kind what the name is
 */
record NameHit(int from, int to, String party, Kind kind) {

  /** What a name is. */
  enum Kind {
    STATE,
    DEMONYM,
    SEAT,
    ORGANISATION,
    GROUP,
    PERSON
  }
}
