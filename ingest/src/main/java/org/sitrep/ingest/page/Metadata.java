package org.sitrep.ingest.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article, first in JSON-LD, then in its meta elements, then in its
 * visible marks.
 *
 * @param title headline without the site's name, or null
 * @param authors names in the order of the page
 * @param writers whether the authors are people and not a house
 * @param dates of publication
 * @param url canonical address, or null
 * @param source the newspaper's name, or null
 * @param body the text that JSON-LD gives, cleaned, or null
 */
record Metadata(
    @Nullable String title,
    List<String> authors,
    boolean writers,
    PublicationDates.Told dates,
    @Nullable String url,
    @Nullable String source,
    @Nullable String body) {

  static Metadata of(PageMarks page, MetaElements meta) {
    JsonLd jsonLd = JsonLd.of(page, Subject.of(page, meta));
    Element canonical = PageMarks.first(page.canonicals());
    String url =
        firstOf(
            canonical == null || page.location().isEmpty() ? null : canonical.absUrl("href"),
            canonical == null ? null : canonical.attr("href"),
            meta.first("og:url"));
    SiteNames site = SiteNames.of(page, meta, jsonLd, url);
    String body = StrayMarkup.plain(jsonLd.text("articleBody"));
    String title = Titles.of(page, jsonLd, meta, site);
    HeadLines head = HeadLines.of(page, title);
    List<String> authors = Bylines.of(page, jsonLd, meta, site, head);
    return new Metadata(
        title,
        authors,
        Bylines.isTelling(authors, site),
        PublicationDates.of(page, jsonLd, meta, head, url),
        url,
        site.shown(),
        body == null ? null : CleanText.paragraphs(body));
  }

  /** The authors, those who sign behind the text where no others are named. */
  List<String> authorsWith(String closing) {
    List<String> signed = writers ? List.of() : Bylines.signed(closing);
    boolean agency = signed.size() == 1 && Offices.isAgency(signed.getFirst());
    return signed.isEmpty() || (agency && !authors.isEmpty()) ? authors : signed;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
