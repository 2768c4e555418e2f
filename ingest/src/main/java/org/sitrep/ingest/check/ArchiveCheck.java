package org.sitrep.ingest.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.core.article.ArchiveInspector;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;

/** Counts what the load step would do with an archive, by the same reader and the same rules. */
public final class ArchiveCheck implements ArchiveInspector {

  /** For {@link java.util.ServiceLoader}. */
  public ArchiveCheck() {}

  @Override
  public Report inspect(Path file, FieldMapping fields) throws IOException {
    ArticleFinder finder = new ArticleFinder(Clock.systemUTC(), fields);
    Optional<String> format = Archives.format(file);
    if (format.isEmpty()) {
      return new Report(
          file.toString(), "unknown", 0, 0, 1, Map.of(RejectReason.UNKNOWN_FORMAT.code(), 1L));
    }
    long records = 0;
    long articles = 0;
    long rejected = 0;
    Map<String, Long> reasons = new TreeMap<>();
    try (ArchiveReader reader = Archives.open(file, Limits.DEFAULT)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        records++;
        switch (verdict(finder, record)) {
          case Finding.Found found -> articles++;
          case Finding.None none -> {}
          case Finding.Refused refused -> {
            rejected++;
            reasons.merge(refused.reason().code(), 1L, Long::sum);
          }
        }
      }
    }
    return new Report(file.toString(), format.get(), records, articles, rejected, reasons);
  }

  private static Finding verdict(ArticleFinder finder, ArchiveRecord record) {
    return switch (record) {
      case ArchiveRecord.Candidate candidate -> finder.find(candidate);
      case ArchiveRecord.Passed passed -> new Finding.None(passed.why());
      case ArchiveRecord.Broken broken -> new Finding.Refused(broken.reason(), broken.detail());
    };
  }
}
