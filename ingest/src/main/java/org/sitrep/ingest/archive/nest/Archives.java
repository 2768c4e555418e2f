package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.EntryFormat;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.Segment;

/** Tells and opens archive files. */
public final class Archives {

  /** No record that is taken is longer: where there is no cut for so long there will be none. */
  private static final long NO_CUT = 64L << 20;

  private Archives() {}

  /**
   * Tells the format of a file by its content; its name does not matter.
   *
   * @return the format's name with its compressions, such as {@code warc.gz}, or empty where it is
   *     none that is known
   * @throws IOException where the file cannot be read
   */
  public static Optional<String> format(Path file) throws IOException {
    try (FileBytes bytes = FileBytes.open(file)) {
      return format(bytes);
    }
  }

  /** Likewise, of the bytes of a file. */
  public static Optional<String> format(FileBytes bytes) throws IOException {
    Budget budget = new Budget(Limits.DEFAULT, bytes.size());
    Nest nest = new Nest(Limits.DEFAULT, budget);
    try (EntrySource source = nest.source(bytes)) {
      Nest.Unwrapped found = nest.unwrap(source, 0).orElse(null);
      return found == null ? Optional.empty() : Optional.of(name(found));
    } catch (DamageException e) {
      return Optional.empty();
    }
  }

  private static String name(Nest.Unwrapped found) throws IOException {
    return found.format() instanceof EntryFormat entries && found.name().equals(entries.name())
        ? entries.name(found.source())
        : found.name();
  }

  /**
   * Cuts a file into parts of about a size, or into one where its format cannot be cut. The same
   * file and size give the same parts.
   *
   * @param size bytes of a part
   * @throws IOException where the file cannot be read
   */
  public static List<Segment> segments(FileBytes bytes, long size, Limits limits)
      throws IOException {
    List<Segment> segments = new ArrayList<>();
    long from = 0;
    if (bytes.size() > size) {
      Nest nest = new Nest(limits, new Budget(limits, bytes.size()));
      try (EntrySource source = nest.source(bytes.slice(0, bytes.size()))) {
        Nest.Unwrapped found = nest.unwrap(source, 0).orElse(null);
        if (found != null
            && found.source() == source
            && found.format() instanceof RecordFormat format) {
          OptionalLong cut = cut(format, source, from + size, limits);
          while (cut.isPresent()) {
            segments.add(new Segment(segments.size(), from, cut.getAsLong()));
            from = cut.getAsLong();
            cut = cut(format, source, from + size, limits);
          }
        }
      } catch (DamageException e) {
        // Whoever reads it tells of it.
        from = 0;
        segments.clear();
      }
    }
    segments.add(new Segment(segments.size(), from, bytes.size()));
    return segments;
  }

  private static OptionalLong cut(RecordFormat format, EntrySource source, long from, Limits limits)
      throws IOException {
    FileBytes stored = source.stored();
    long end = Math.min(stored.size(), from + NO_CUT);
    return from >= end
        ? OptionalLong.empty()
        : format.cut(stored.slice(0, end), source.compression(), from, limits);
  }

  /**
   * Opens a part of a file.
   *
   * @param bytes of the file, closed with what is opened
   * @param segment one of those that the file was cut into
   * @throws IOException where the file cannot be read
   */
  public static ArchiveReader open(FileBytes bytes, Segment segment, Limits limits)
      throws IOException {
    try {
      return new FileArchive(bytes, segment, limits);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Opens a file. One in no known format has one record, which says so.
   *
   * @throws IOException where the file cannot be read
   */
  public static ArchiveReader open(Path file, Limits limits) throws IOException {
    FileBytes bytes = FileBytes.open(file);
    return open(bytes, Segment.whole(bytes.size()), limits);
  }
}
