package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;

/** Codes texts for tests. */
final class Coding {

  private static final CooperationCoder CODER = new CooperationCoder(NameFinder.builtIn());

  private Coding() {}

  static List<Mention<CodedEvent>> of(String text) {
    return CODER.code(document(text));
  }

  static Document document(String text) {
    return Document.of(
        new ArticleText("Diplomats at work", text, LocalDate.of(2025, 3, 14), null, null));
  }
}
