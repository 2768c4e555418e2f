package org.sitrep.core.extraction.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;

/** What words tell about the form of an act: {@code forms.tsv}. */
final class FormLexicon {

  private static final Set<Form> OF_AID =
      Set.of(Form.FUNDING, Form.EQUIPMENT, Form.TRAINING, Form.OPERATION);

  private final PhraseIndex<Form> index;

  FormLexicon() {
    PhraseIndex.Builder<Form> builder = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(FormLexicon.class, "forms.tsv", 2).rows()) {
      Form form = row.oneOf(0, Form.class, Form::code);
      for (String phrase : row.list(1)) {
        builder.add(phrase, form);
      }
    }
    index = builder.build();
  }

  /** The form of an act by the words in and behind it, or null where they do not tell. */
  @Nullable Form of(EventType type, Line line, int from, int to) {
    Form found = null;
    int start = type == EventType.SUPPORT ? 0 : from;
    for (PhraseIndex.Match<Form> match : index.in(line.tokens(), start, to)) {
      Form form = match.value();
      boolean fits =
          switch (type) {
            case AID -> OF_AID.contains(form);
            case SUPPORT -> form == Form.LETTER;
            case CONCEDE -> form == Form.HANDOVER;
            default -> false;
          };
      if (fits && (found == null || found == Form.FUNDING)) {
        found = form;
      }
    }
    return found;
  }
}
