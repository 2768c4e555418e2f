package org.sitrep.core.actor;

/**
 * A spelling together with what it stands for and how.
 *
 * @param spelling the name as written
 * @param named what it stands for
 * @param use whether it names it, or somebody or something that belongs to it
 */
public record NameUse(Spelling spelling, Named named, Use use) {

  /** How a spelling stands for a country, an organisation, a person or another thing. */
  public enum Use {
    /** A name of the thing itself. */
    NAME,
    /** A country's adjective or a word for its people. */
    PEOPLE,
    /** A capital that stands for its state. */
    CAPITAL,
    /** A building, quarter or body that stands for its state. */
    SEAT,
    /** An organ, agency or office of an organisation. */
    ORGAN,
    /** A person's surname alone. */
    SURNAME
  }
}
