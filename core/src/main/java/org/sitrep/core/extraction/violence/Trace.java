package org.sitrep.core.extraction.violence;

import java.util.List;

/** Is told what becomes of the counts of a document, for those who ask why. */
interface Trace {

  /** Nobody asks. */
  Trace NONE =
      new Trace() {
        @Override
        public void otherTopic() {}

        @Override
        public void found(SentenceParts parts, List<Draft> drafts) {}

        @Override
        public void dropped(Draft draft, String why) {}
      };

  /** The article is about something else, and is not read. */
  void otherTopic();

  /** The rules found these counts in a sentence; some may be dropped later. */
  void found(SentenceParts parts, List<Draft> drafts);

  /** A count is none after all. */
  void dropped(Draft draft, String why);
}
