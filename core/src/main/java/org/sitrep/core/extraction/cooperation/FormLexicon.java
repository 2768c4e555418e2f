package org.sitrep.core.extraction.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.WordList;

/** What words tell about the form of an act: {@code forms.tsv}. */
final class FormLexicon {

  private static final Set<Form> OF_AID =
      Set.of(Form.FUNDING, Form.EQUIPMENT, Form.TRAINING, Form.OPERATION);

  private static final WordList MEANS = WordList.of("in", "during", "by", "over", "on", "via");

  private static final WordList ASIDE =
      WordList.of("sidelines", "margins", "fringes", "ahead", "before", "eve");

  /** How far behind a verb the words for what is suspended may stand. */
  private static final int SUSPENDED = 8;

  /** How far behind "held the meeting of" its name may stand. */
  private static final int SESSION = 9;

  private final PhraseIndex<Form> index;
  private final PhraseIndex<Form> session;

  FormLexicon() {
    PhraseIndex.Builder<Form> builder = PhraseIndex.builder();
    PhraseIndex.Builder<Form> sessions = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(FormLexicon.class, "forms.tsv", 2).rows()) {
      Form form = row.oneOf(0, Form.class, Form::code);
      if (form == Form.DIALOGUE || form == Form.CALL) {
        row.list(1).forEach(phrase -> sessions.add(phrase, form));
        continue;
      }
      for (String phrase : row.list(1)) {
        builder.add(phrase, form);
      }
    }
    index = builder.build();
    session = sessions.build();
  }

  /** "held the meeting of the commission", "held a telephone talk". */
  private @Nullable Form ofTalks(Line line, int from, int to) {
    Form found = null;
    for (PhraseIndex.Match<Form> match : session.in(line.tokens(), from, to)) {
      if (!line.named(match.first())
          && !aside(line, match.first())
          && (found == null || match.value() == Form.CALL)) {
        found = match.value();
      }
    }
    return found == null && byCall(line, from) ? Form.CALL : found;
  }

  /** "in a phone call on Sunday, both discussed": told before the act. */
  private boolean byCall(Line line, int from) {
    for (PhraseIndex.Match<Form> match : session.in(line.tokens(), 0, from)) {
      if (match.value() == Form.CALL) {
        for (int i = Math.max(0, match.first() - 3); i < match.first(); i++) {
          if (line.is(i, MEANS)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "met on the margins of the summit": what was beside the act is not its form. */
  private static boolean aside(Line line, int session) {
    for (int i = Math.max(0, session - 6); i < session; i++) {
      if (line.is(i, ASIDE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence names a summit, a conference or another session.
   *
   * @param before words of which one must stand right before its name; none where any may
   */
  boolean session(Line line, Set<String> before) {
    for (PhraseIndex.Match<Form> match : session.in(line.tokens(), 0, line.size())) {
      boolean led = before.isEmpty();
      for (int i = Math.max(0, match.first() - 4); i < match.first(); i++) {
        led |= before.contains(line.at(i));
      }
      if (match.value() == Form.DIALOGUE && led && !line.named(match.first())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence is of a text to the public. */
  boolean declared(Line line) {
    for (PhraseIndex.Match<Form> match : index.in(line.tokens(), 0, line.size())) {
      if (match.value() == Form.STATEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence names a text such as a treaty. */
  boolean text(Line line) {
    for (PhraseIndex.Match<Form> match : index.in(line.tokens(), 0, line.size())) {
      if (match.value() == Form.AGREEMENT) {
        return true;
      }
    }
    return false;
  }

  /** The form of an act by the words in and behind it, or null where they do not tell. */
  @Nullable Form of(EventType type, Line line, int from, int to) {
    if (type == EventType.CONSULT) {
      return ofTalks(line, from, Math.min(to, from + SESSION));
    }
    Form found = null;
    int start = type == EventType.SUPPORT ? 0 : from;
    for (PhraseIndex.Match<Form> match : index.in(line.tokens(), start, to)) {
      Form form = match.value();
      boolean fits =
          switch (type) {
            case AID -> OF_AID.contains(form);
            case SUPPORT -> form == Form.LETTER;
            case CONCEDE -> form == Form.HANDOVER;
            case SANCTION -> form == Form.SUSPENSION && match.first() - from < SUSPENDED;
            default -> false;
          };
      if (fits && found == null) {
        found = form;
      }
    }
    return found;
  }
}
