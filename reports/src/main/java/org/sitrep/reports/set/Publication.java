package org.sitrep.reports.set;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory of published workbooks: {@code <date>/} for each business date, and {@code latest},
 * a link to the newest of them. Workbooks are written beside and renamed into place, so a reader
 * finds the earlier one or the new one, whole.
 */
final class Publication {

  private static final String LATEST = "latest";

  private final Path out;

  Publication(Path out) {
    this.out = out;
  }

  /**
   * Makes an empty directory to write workbooks into, on the same file system.
   *
   * @param run tells apart runs that write at the same time
   */
  Path stage(long run) throws IOException {
    Path stage = out.resolve(".report-" + run);
    discard(stage);
    return Files.createDirectories(stage);
  }

  /** Removes a stage with what was written so far. */
  static void discard(Path stage) throws IOException {
    if (Files.exists(stage)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(stage)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(stage);
    }
  }

  /**
   * Moves staged files to the directory of their date. May be called again after it was cut off.
   *
   * @param names the files' names
   * @return the files in place
   * @throws NoSuchFileException where a file is neither staged nor published
   */
  List<Path> publish(Path stage, List<String> names, LocalDate date) throws IOException {
    Path directory = Files.createDirectories(out.resolve(date.toString()));
    List<Path> published = new ArrayList<>();
    for (String name : names) {
      Path staged = stage.resolve(name);
      Path target = directory.resolve(name);
      if (Files.exists(staged)) {
        Files.move(
            staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else if (!Files.exists(target)) {
        throw new NoSuchFileException(staged.toString(), null, "the written workbook is gone");
      }
      published.add(target);
    }
    discard(stage);
    pointTo(directory);
    return published;
  }

  /** Moves {@code latest} forward; an older date that is written again leaves it. */
  private void pointTo(Path directory) throws IOException {
    Path latest = out.resolve(LATEST);
    Path name = directory.getFileName();
    if (Files.isSymbolicLink(latest)
        && Files.exists(latest)
        && Files.readSymbolicLink(latest).toString().compareTo(name.toString()) > 0) {
      return;
    }
    Path link = out.resolve("." + LATEST + "-" + name);
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, name);
    } catch (UnsupportedOperationException e) {
      // A file system without links has the dates only.
      return;
    }
    Files.move(link, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
