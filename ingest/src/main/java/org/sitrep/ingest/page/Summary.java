package org.sitrep.ingest.page;

import org.jsoup.nodes.Element;

/** What a page says that its article is about, in a sentence or two. */
final class Summary {

  /** A shorter one is a slogan. */
  private static final int SHORTEST = 50;

  private Summary() {}

  /** The letters of what the page calls its summary. */
  static String of(PageMarks page) {
    String shared = "";
    for (Element meta : page.metas()) {
      String content = meta.attr("content");
      if (content.length() >= SHORTEST) {
        if (meta.attr("name").equalsIgnoreCase("description")) {
          return Subject.letters(content);
        }
        if (shared.isEmpty() && meta.attr("property").equalsIgnoreCase("og:description")) {
          shared = content;
        }
      }
    }
    return Subject.letters(shared);
  }
}
