package org.sitrep.core.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a web page. Implementations are found by {@link java.util.ServiceLoader}.
 */
public interface PageReader {

  /**
   * Reads one page.
   *
   * @param page the bytes of the page as they were served, without HTTP header or content encoding
   * @param contentType the {@code Content-Type} header, or null where there was none
   * @param url the page's address, or null where unknown
   * @return the article, or empty where the page holds none
   */
  Optional<FoundArticle> read(byte[] page, @Nullable String contentType, @Nullable String url);
}
