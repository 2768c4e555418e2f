package org.sitrep.ingest.archive.json;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an object that holds records, such as the answer of a search, from one that is a record:
 * the records are an array under one of the usual names, and no part of an article stands before
 * it.
 */
final class Envelope implements JsonLexer.Keys {

  /** The ways to the records are short: {@code hits.hits}, {@code response.docs}. */
  private static final int DEEPEST = 3;

  private static final Pattern HOLDS_RECORDS =
      Pattern.compile(
          ".*(?:articles|items|results|documents|docs|records|entries|stories|posts|news|rows|hits|data)");

  private static final Set<String> OF_AN_ARTICLE =
      Set.of("text", "title", "headline", "body", "content", "maintext", "articlebody", "fulltext");

  private boolean article;
  private boolean found;

  /** Whether an array of records was met. */
  boolean found() {
    return found;
  }

  @Override
  public void key(String key, int depth) {
    article |= OF_AN_ARTICLE.contains(plain(key));
  }

  @Override
  public boolean array(String key, int depth) {
    found |= !article && depth <= DEEPEST && HOLDS_RECORDS.matcher(plain(key)).matches();
    return found;
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
