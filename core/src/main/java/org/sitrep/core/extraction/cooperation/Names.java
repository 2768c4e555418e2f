package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.sitrep.core.extraction.text.Document;

/** Finds the names of states, organisations, groups and people in an article. */
interface Names {

  /** The names of each sentence, by its index, in the words of its {@link Line}. */
  List<NameHit> in(Document document, Line line);
}
