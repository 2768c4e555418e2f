package org.sitrep.reports.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.workbook.Book;

/** Writes the files of a report from one snapshot of the database. */
final class ReportWriter {

  private final Snapshot snapshot;
  private final Progress progress;
  private final String step;

  /**
   * A writer that tells its progress.
   *
   * @param step the step that the progress is of
   */
  ReportWriter(Snapshot snapshot, Progress progress, String step) {
    this.snapshot = snapshot;
    this.progress = progress;
    this.step = step;
  }

  /**
   * What was written.
   *
   * @param names of the files, the workbook first
   * @param rows of all its tables
   */
  record Written(List<String> names, long rows) {}

  Written write(ReportParameters asked, Path directory) {
    List<String> names = new ArrayList<>();
    long[] rows = {0};
    snapshot.read(
        facts -> {
          Book book = SituationBook.of(facts, asked.period(), asked.date());
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
    return new Written(names, rows[0]);
  }
}
