package org.sitrep.core.extraction.text;

/** A lexicon file says something that it must not; the message has file, line and the value. */
public class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes the whole message. */
  public LexiconException(String message) {
    super(message);
  }

  /** Takes the whole message and what brought it about. */
  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
