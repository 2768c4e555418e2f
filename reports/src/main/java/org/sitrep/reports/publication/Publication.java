package org.sitrep.reports.publication;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The directory of published workbooks: {@code <date>/} for each business date, and {@code latest},
 * a link to the newest of them. All files of a run are written beside and take their place in one
 * step: a reader finds the earlier ones or the new ones, whole, never some of both.
 */
public final class Publication {

  private static final String LATEST = "latest";

  /** Tells by which stage the files of a date came, so that a step that is called again knows. */
  private static final String MARK = ".stage";

  private final Path out;
  private final BiPredicate<Path, Path> swap;

  /** Publishes below a directory, which is made where it is not there. */
  public Publication(Path out) {
    this(out, Exchange::swap);
  }

  /**
   * Publishes with another way to exchange names.
   *
   * @param swap exchanges the names of two directories, or tells that it cannot
   */
  Publication(Path out, BiPredicate<Path, Path> swap) {
    this.out = out;
    this.swap = swap;
  }

  /**
   * Files that are being written.
   *
   * @param directory to write into, on the file system of the published ones
   * @param mark tells it apart from every other stage that there was
   */
  public record Stage(Path directory, String mark) {}

  /**
   * Makes an empty directory to write into, in place of what an earlier attempt of the run left.
   *
   * @param run tells apart runs that write at the same time
   */
  public Stage stage(long run) throws IOException {
    Path directory = out.resolve(".report-" + run);
    discard(directory);
    Files.createDirectories(directory);
    Stage stage = new Stage(directory, run + " " + UUID.randomUUID());
    Files.writeString(directory.resolve(MARK), stage.mark());
    return stage;
  }

  /** Removes a stage with what was written so far. */
  public static void discard(Path stage) throws IOException {
    Trees.delete(stage);
  }

  /**
   * Puts a stage in the place of the date's directory. What the run's workbooks had there goes;
   * what others have there, another run's workbooks or a person's files, stays. May be called again
   * after it was cut off anywhere.
   *
   * @param workbooks the names of the run's workbooks, which their files and folders begin with
   * @return the directory of the date
   * @throws NoSuchFileException where the stage is neither there nor published
   */
  public Path publish(Stage stage, List<String> workbooks, LocalDate date) throws IOException {
    Path target = out.resolve(date.toString());
    Path replaced = out.resolve(".replaced-" + date);
    if (!isFrom(stage, target)) {
      if (!isFrom(stage, stage.directory())) {
        throw new NoSuchFileException(
            stage.directory().toString(), null, "the written workbooks are gone");
      }
      if (Trees.exists(target) && !Files.isDirectory(target)) {
        throw new FileAlreadyExistsException(target.toString(), null, "it is no directory");
      }
      // Without a target an earlier call was cut off between two renames.
      Path earlier = Trees.exists(target) ? target : replaced;
      if (Trees.exists(earlier)) {
        keepOthers(earlier, stage.directory(), workbooks, date);
      }
      Trees.sync(stage.directory());
      put(stage.directory(), target, replaced);
      Trees.syncNames(out);
    }
    discard(stage.directory());
    discard(replaced);
    pointTo(target);
    return target;
  }

  private static boolean isFrom(Stage stage, Path directory) throws IOException {
    Path mark = directory.resolve(MARK);
    return Files.exists(mark) && Files.readString(mark).equals(stage.mark());
  }

  private static void keepOthers(Path from, Path to, List<String> workbooks, LocalDate date)
      throws IOException {
    for (Path entry : Trees.list(from)) {
      String name = entry.getFileName().toString();
      boolean own =
          name.equals(MARK)
              || workbooks.stream()
                  .anyMatch(
                      workbook ->
                          name.equals(workbook) || name.startsWith(workbook + "-" + date + "."));
      if (!own) {
        Trees.link(entry, to.resolve(name));
      }
    }
  }

  private void put(Path stage, Path target, Path replaced) throws IOException {
    if (!Trees.exists(target)) {
      Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
    } else if (!swap.test(stage, target)) {
      discard(replaced);
      Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
      Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
    }
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
