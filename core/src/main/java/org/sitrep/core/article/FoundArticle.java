package org.sitrep.core.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article found in a record, before it is stored.
 *
 * @param externalId the id that the record itself bears, or null
 * @param url canonical address, or null
 * @param title headline, may be empty
 * @param source newspaper or agency, or null
 * @param authors names in the order of the page
 * @param published day of publication, or null
 * @param publishedAt moment of publication where the hour and the zone are known, else null
 * @param dateline place named before the first sentence, or null
 * @param language ISO 639-1 code, or null
 * @param text paragraphs separated by a blank line
 * @param dating what speaks for and against the date of publication
 */
public record FoundArticle(
    @Nullable String externalId,
    @Nullable String url,
    String title,
    @Nullable String source,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable OffsetDateTime publishedAt,
    @Nullable String dateline,
    @Nullable String language,
    String text,
    Dating dating) {

  /** An article of whose date nothing more is known. */
  public FoundArticle(
      @Nullable String externalId,
      @Nullable String url,
      String title,
      @Nullable String source,
      List<String> authors,
      @Nullable LocalDate published,
      @Nullable OffsetDateTime publishedAt,
      @Nullable String dateline,
      @Nullable String language,
      String text) {
    this(
        externalId,
        url,
        title,
        source,
        authors,
        published,
        publishedAt,
        dateline,
        language,
        text,
        Dating.NONE);
  }

  /** Copies the list. */
  public FoundArticle {
    authors = List.copyOf(authors);
  }
}
