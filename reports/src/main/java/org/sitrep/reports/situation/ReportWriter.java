package org.sitrep.reports.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.ReleaseDraft;
import org.sitrep.reports.query.ReleaseMarks;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.workbook.Book;

/** Writes the files of a report from one snapshot of the database. */
final class ReportWriter {

  private final Snapshot snapshot;
  private final Releases releases;
  private final Progress progress;
  private final String step;

  /**
   * A writer that tells its progress.
   *
   * @param step the step that the progress is of
   */
  ReportWriter(Snapshot snapshot, Releases releases, Progress progress, String step) {
    this.snapshot = snapshot;
    this.releases = releases;
    this.progress = progress;
    this.step = step;
  }

  /**
   * What was written.
   *
   * @param names of the files, the workbook first
   * @param rows of all its tables
   * @param release what is to be published with it; null where nothing has moved
   */
  record Written(List<String> names, long rows, @Nullable Release release) {}

  /** What the workbook says, taken down under a series. */
  record Release(long series, ReleaseMarks marks) {}

  Written write(ReportParameters asked, Path directory) {
    List<String> names = new ArrayList<>();
    long[] rows = {0};
    @Nullable Release[] release = {null};
    ReleaseDraft draft = releases.begin(asked.series(), asked.date());
    snapshot.read(
        facts -> {
          SituationBook situation = SituationBook.of(facts, asked.period(), asked.date(), draft);
          Moves moves = situation.moves();
          release[0] = moves.isNew() ? new Release(moves.series(), facts.marks()) : null;
          Book book = situation.book();
          String name = "situation-" + asked.date() + ".xlsx";
          rows[0] = book.rows();
          progress.begin(step, book.rows(), Progress.Unit.ROWS);
          try {
            book.write(directory.resolve(name), done -> progress.advance(step, done));
            names.add(name);
            names.addAll(book.writeTables(directory));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + directory, e);
          } finally {
            progress.end(step);
          }
        });
    return new Written(names, rows[0], release[0]);
  }
}
