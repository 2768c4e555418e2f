package org.sitrep.core.extraction;

/** Tells which coder codes what is stored from now on. */
public interface CurrentCoder {

  /** The coder with all that it knows at present. */
  Coder current();
}
