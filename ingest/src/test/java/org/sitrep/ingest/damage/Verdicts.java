package org.sitrep.ingest.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;

/**
 * What came of an archive.
 *
 * @param articles in their order
 * @param filtered records that hold none
 * @param rejected why records were rejected
 */
record Verdicts(List<FoundArticle> articles, int filtered, List<RejectReason> rejected) {

  private static final ArticleFinder FINDER =
      new ArticleFinder(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  static Verdicts of(Path file) throws IOException {
    List<FoundArticle> articles = new ArrayList<>();
    List<RejectReason> rejected = new ArrayList<>();
    int filtered = 0;
    try (ArchiveReader reader = Archives.open(file, Limits.DEFAULT)) {
      long ordinal = 0;
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        if (record.at().ordinal() != ordinal++ || record.at().byteOffset() < 0) {
          throw new AssertionError("record " + (ordinal - 1) + " says to be at " + record.at());
        }
        switch (record) {
          case ArchiveRecord.Broken broken -> rejected.add(broken.reason());
          case ArchiveRecord.Passed _ -> filtered++;
          case ArchiveRecord.Candidate candidate -> {
            switch (FINDER.find(candidate)) {
              case Finding.Found found -> articles.add(found.article());
              case Finding.Refused refused -> rejected.add(refused.reason());
              case Finding.None _ -> filtered++;
            }
          }
        }
      }
    }
    return new Verdicts(articles, filtered, rejected);
  }

  int records() {
    return articles.size() + filtered + rejected.size();
  }
}
