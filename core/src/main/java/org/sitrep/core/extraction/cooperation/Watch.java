package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Is told what is seen in each sentence, for those who ask why. */
@FunctionalInterface
interface Watch {

  /** Nobody asks. */
  Watch NONE = (line, groups, hits) -> {};

  /** A sentence has these parties and these words for acts. */
  void seen(Line line, List<Group> groups, List<Hit> hits);
}
