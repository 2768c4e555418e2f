package org.sitrep.core.extraction.rules;

import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.FactCoder;
import org.sitrep.core.violence.CodedClaim;

/** Cuts an article once and lets the coders of facts and of people read it. */
record RuleCoder(
    String version,
    FactCoder<CodedClaim> violence,
    FactCoder<CodedEvent> cooperation,
    FactCoder<Official> officials)
    implements Coder {

  @Override
  public CodedArticle code(ArticleText article) {
    Document document = Document.of(article);
    return new CodedArticle(
        violence.code(document), cooperation.code(document), officials.code(document));
  }
}
