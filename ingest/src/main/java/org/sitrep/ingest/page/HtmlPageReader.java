package org.sitrep.ingest.page;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.core.article.PageReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;

/** The page reader that the rest of the program finds as a service. */
public final class HtmlPageReader implements PageReader {

  private final ArticleFinder finder = new ArticleFinder(Clock.systemUTC());

  /** For {@link java.util.ServiceLoader}. */
  public HtmlPageReader() {}

  @Override
  public Optional<FoundArticle> read(
      byte[] page, @Nullable String contentType, @Nullable String url) {
    ArchiveRecord.Raw record =
        new ArchiveRecord.Raw(
            new Location("", 0, 0), ArchiveRecord.Content.HTML, contentType, url, null, page);
    return finder.find(record) instanceof Finding.Found found
        ? Optional.of(found.article())
        : Optional.empty();
  }
}
