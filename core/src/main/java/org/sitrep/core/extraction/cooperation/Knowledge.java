package org.sitrep.core.extraction.cooperation;

import org.sitrep.core.extraction.names.NameFinder;

/**
 * All that the coder knows before it reads an article.
 *
 * @param finder finds names
 * @param parties finds what stands for a party
 * @param frames the words for acts
 * @param fields the words for fields
 * @param forms the words for forms
 */
record Knowledge(
    NameFinder finder,
    PartyFinder parties,
    FrameLexicon frames,
    FieldLexicon fields,
    FormLexicon forms) {

  private static final PartyFinder PARTIES = new PartyFinder(new Vocabulary());
  private static final FrameLexicon FRAMES = new FrameLexicon();
  private static final FieldLexicon FIELDS = new FieldLexicon();
  private static final FormLexicon FORMS = new FormLexicon();

  static Knowledge with(NameFinder finder) {
    return new Knowledge(finder, PARTIES, FRAMES, FIELDS, FORMS);
  }
}
