package org.sitrep.reports.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.cooperation.EventPass;
import org.sitrep.reports.cooperation.EventSheet;
import org.sitrep.reports.page.WebPage;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.ReleaseDraft;
import org.sitrep.reports.query.ReleaseMarks;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.sheet.SheetSource;
import org.sitrep.reports.violence.ClaimPass;
import org.sitrep.reports.violence.ClaimSheet;
import org.sitrep.reports.workbook.Book;

/** Writes the files of a report from one snapshot of the database. */
final class ReportWriter {

  /** The sheets of the situation workbook from left to right. */
  private static final List<String> SITUATION =
      List.of(
          "cover",
          "contents",
          "headlines",
          "deadliest-incidents",
          "strongest-acts",
          "changes",
          "period-comparison",
          "rolling-30-days",
          "killed-by-month",
          "month-by-victims",
          "by-method",
          "by-province",
          "by-place",
          "by-perpetrator",
          "by-responsibility",
          "per-100-000",
          "other-measures",
          "reported-totals",
          "acts-by-month",
          "month-by-class",
          "dyads",
          "dyad-by-month",
          "organisations",
          "officials",
          "form-by-field",
          "disagreements",
          "incident-records",
          "violence-records",
          "cooperation-records",
          "changed-records",
          "coverage",
          "coverage-by-day",
          "review",
          "rejected-records",
          "check",
          "data-dictionary",
          "notes");

  private final SheetCatalog catalog = new SheetCatalog();
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
          List<SheetSource> sources = SITUATION.stream().map(catalog::create).toList();
          Scope scope = Scope.of(asked.period());
          ClaimPass.read(facts, scope, of(sources, ClaimSheet.class), draft);
          EventPass.read(facts, scope, of(sources, EventSheet.class), draft);
          Moves moves = draft.end();
          Edition edition =
              new Edition(
                  "Situation report",
                  asked.date(),
                  scope,
                  facts,
                  moves,
                  id -> "the sheet " + catalog.create(id).name());
          release[0] = moves.isNew() ? new Release(moves.series(), facts.marks()) : null;
          Book book = new BookLayout(edition, sources).book();
          String name = "situation-" + asked.date() + ".xlsx";
          rows[0] = book.rows();
          progress.begin(step, book.rows(), Progress.Unit.ROWS);
          try {
            book.write(directory.resolve(name), done -> progress.advance(step, done));
            names.add(name);
            names.addAll(book.writeTables(directory));
            names.add(
                new WebPage(book.title(), asked.date(), List.of(book), names).write(directory));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + directory, e);
          } finally {
            progress.end(step);
          }
        });
    return new Written(names, rows[0], release[0]);
  }

  private static <T> List<T> of(List<SheetSource> sources, Class<T> kind) {
    return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
