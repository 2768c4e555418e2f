package org.sitrep.core.extraction.text;

import java.util.List;
import org.sitrep.core.extraction.Mention;

/**
 * Codes one kind of fact. Implementations are pure and safe for many threads.
 *
 * @param <F> the kind of fact
 */
public interface FactCoder<F> {

  /** The facts of a document, merged, in the order of the text. */
  List<Mention<F>> code(Document document);
}
