package org.sitrep.core.extraction;

/** Codes the facts that an article reports. Implementations are pure and safe for many threads. */
public interface Coder {

  /** Codes one article: the same text gives the same facts. */
  CodedArticle code(ArticleText article);

  /**
   * Names the rules and lexicons that this coder codes by; changes whenever a fact might come out
   * differently.
   */
  String version();
}
