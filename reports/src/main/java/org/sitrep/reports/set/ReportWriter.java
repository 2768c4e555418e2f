package org.sitrep.reports.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.definition.Definition;
import org.sitrep.reports.page.WebPage;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.ReleaseMarks;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.BookDraft;

/** Writes the files of a report from one snapshot of the database. */
final class ReportWriter {

  private final SheetCatalog catalog;
  private final Snapshot snapshot;
  private final Releases releases;
  private final Progress progress;
  private final String step;

  /**
   * A writer that tells its progress.
   *
   * @param step the step that the progress is of
   */
  ReportWriter(
      SheetCatalog catalog, Snapshot snapshot, Releases releases, Progress progress, String step) {
    this.catalog = catalog;
    this.snapshot = snapshot;
    this.releases = releases;
    this.progress = progress;
    this.step = step;
  }

  /**
   * What was written.
   *
   * @param rows of all tables
   * @param marks of the snapshot
   * @param series those whose workbooks are releases of their own, to be published with the files
   */
  record Written(long rows, ReleaseMarks marks, List<Long> series) {}

  /** A workbook that is laid out. */
  private record Laid(OpenBook open, Book book) {}

  /**
   * Writes each workbook as {@code <name>-<date>.xlsx} and its tables into the folder {@code
   * <name>}.
   *
   * @param directory empty
   */
  Written write(List<Definition> definitions, LocalDate date, Path directory) {
    releases.clear();
    // How many rows there will be is known when they have been read.
    progress.begin(step, -1, Progress.Unit.ROWS);
    Map<OpenBook, Scope> books = new LinkedHashMap<>();
    try {
      for (Definition definition : definitions) {
        books.put(open(definition, date, directory), definition.scope(date));
      }
      return snapshot.read(facts -> write(books, facts, date, directory));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + directory, e);
    } finally {
      books.keySet().forEach(book -> book.book().close());
      progress.end(step);
    }
  }

  private OpenBook open(Definition definition, LocalDate date, Path directory) throws IOException {
    return new OpenBook(
        definition,
        definition.sheets().stream().map(catalog::create).toList(),
        new BookDraft(
            definition.profile(),
            directory.resolve(definition.file(date)),
            Files.createDirectory(directory.resolve(definition.name())),
            done -> progress.advance(step, done)),
        releases.begin(definition.series(), date));
  }

  private Written write(Map<OpenBook, Scope> books, Facts facts, LocalDate date, Path directory) {
    books.keySet().forEach(OpenBook::begin);
    FactReading.read(facts, date, books);
    List<Definition> definitions = books.keySet().stream().map(OpenBook::definition).toList();
    List<Long> series = new ArrayList<>();
    List<Laid> laid = new ArrayList<>();
    books.forEach(
        (book, scope) -> {
          Moves moves = book.draft().end();
          if (moves.isNew()) {
            series.add(moves.series());
          }
          Definition definition = book.definition();
          Edition edition =
              new Edition(
                  definition.title(),
                  date,
                  scope,
                  facts,
                  book.book(),
                  moves,
                  new Shelf(catalog, date, definition, definitions));
          laid.add(new Laid(book, new BookLayout(edition, book.sources()).book()));
        });
    return new Written(writeAll(laid, date, directory), facts.marks(), series);
  }

  private static long writeAll(List<Laid> books, LocalDate date, Path directory) {
    List<String> files = new ArrayList<>();
    try {
      for (Laid laid : books) {
        Definition definition = laid.open().definition();
        files.add(definition.file(date));
        laid.open().book().write(laid.book()).stream()
            .map(table -> definition.name() + "/" + table)
            .forEach(files::add);
      }
      // The first of a set is the one to read first.
      List<Book> all = books.stream().map(Laid::book).toList();
      new WebPage(all.getFirst().title(), date, all, files).write(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + directory, e);
    }
    return books.stream().mapToLong(laid -> laid.book().rows()).sum();
  }
}
