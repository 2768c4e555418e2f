package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveFormat;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.EntryFormat;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RejectReason;

/** Opens what is in an archive, and what is in that, down to the limit. */
final class Nest {

  private final Limits limits;
  private final Budget budget;

  Nest(Limits limits, Budget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  /**
   * A source without the compressions around it.
   *
   * @param format its format
   * @param name of the format, with the compressions
   * @param source the innermost, closed with the outermost
   */
  record Unwrapped(ArchiveFormat format, String name, EntrySource source) {}

  /**
   * Tells what a source is.
   *
   * @param depth archives around it
   * @throws DamageException where it is compressed in too many compressions
   */
  Optional<Unwrapped> unwrap(EntrySource source, int depth) throws IOException {
    Look look = source.look();
    if (look.compression() != Compression.NONE && look.innerCompression() != Compression.NONE) {
      if (depth >= limits.nesting().depth()) {
        throw tooDeep("a compression");
      }
      EntrySource inner = source.inner();
      return unwrap(inner, depth + 1)
          .map(
              found ->
                  new Unwrapped(
                      found.format, found.name + look.compression().suffix(), found.source));
    }
    return Formats.of(look.starts())
        .map(format -> new Unwrapped(format, format.name() + look.compression().suffix(), source));
  }

  /**
   * Opens the records of a source, or null where it is in no known format.
   *
   * @param source closed with the reader, and where it cannot be opened
   * @param depth archives around it
   * @throws DamageException where it cannot be opened
   */
  @Nullable SourceReader open(EntrySource source, int depth) throws IOException {
    boolean open = false;
    try {
      Unwrapped found = unwrap(source, depth).orElse(null);
      if (found == null) {
        DamageException damage = source.seenDamage();
        if (damage != null) {
          throw damage;
        }
        return null;
      }
      SourceReader reader =
          switch (found.format) {
            case RecordFormat format ->
                new SourceReader(
                    format.open(found.source, limits),
                    format.single(),
                    List.of(source, found.source),
                    budget);
            case EntryFormat format -> {
              if (depth >= limits.nesting().depth()) {
                throw tooDeep(format.name());
              }
              yield new SourceReader(
                  new EntriesReader(format.open(found.source, limits), this, depth + 1),
                  false,
                  List.of(source, found.source),
                  budget);
            }
          };
      open = true;
      return reader;
    } finally {
      if (!open) {
        source.close();
      }
    }
  }

  /** Opens the records of a source whose format is known. */
  SourceReader open(EntrySource source, RecordFormat format) throws IOException {
    return new SourceReader(format.open(source, limits), format.single(), List.of(source), budget);
  }

  /** An entry's content, or a file, as a source. */
  EntrySource source(InputStream content) throws IOException {
    budget.entry();
    return new EntrySource(content, limits, budget);
  }

  private DamageException tooDeep(String what) {
    return new DamageException(
        RejectReason.TOO_DEEP, "%s in over %d archives".formatted(what, limits.nesting().depth()));
  }
}
