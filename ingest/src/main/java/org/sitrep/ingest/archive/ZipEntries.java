package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The entries of a ZIP file, by its directory or, where that is damaged, as they stand. */
sealed interface ZipEntries extends Closeable {

  /** The next entry that is a file, or null after the last one. */
  @Nullable ZipArchiveEntry next() throws IOException;

  /** The content of the entry that {@link #next} gave last, its checksum not checked. */
  InputStream content() throws IOException;

  /** Whether the content can be read: neither encrypted nor in an unknown compression. */
  boolean readable();

  /** What is wrong with the file as a whole, or null. */
  @Nullable DamageException damage();

  static ZipEntries open(Path path, FileBytes file) throws IOException {
    try {
      return new Listed(ZipFile.builder().setPath(path).get());
    } catch (IOException e) {
      return new Streamed(new ZipArchiveInputStream(file, "UTF-8", true, true), e);
    }
  }

  /** In the order of the file, by the directory at its end. */
  final class Listed implements ZipEntries {
    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private @Nullable ZipArchiveEntry entry;

    Listed(ZipFile zip) {
      this.zip = zip;
      this.entries = zip.getEntriesInPhysicalOrder();
    }

    @Override
    public @Nullable ZipArchiveEntry next() {
      do {
        entry = entries.hasMoreElements() ? entries.nextElement() : null;
      } while (entry != null && entry.isDirectory());
      return entry;
    }

    @Override
    public InputStream content() throws IOException {
      return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
    }

    @Override
    public boolean readable() {
      return entry != null && zip.canReadEntryData(entry);
    }

    @Override
    public @Nullable DamageException damage() {
      return null;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** From entry to entry, without the directory. */
  final class Streamed implements ZipEntries {
    private final ZipArchiveInputStream zip;
    private DamageException damage;
    private @Nullable ZipArchiveEntry entry;

    Streamed(ZipArchiveInputStream zip, IOException cause) {
      this.zip = zip;
      this.damage =
          new DamageException(
              RejectReason.TRUNCATED,
              "the directory at the end is missing or damaged: " + cause.getMessage());
    }

    @Override
    public @Nullable ZipArchiveEntry next() {
      try {
        do {
          entry = zip.getNextEntry();
        } while (entry != null && entry.isDirectory());
      } catch (IOException | RuntimeException e) {
        entry = null;
        damage =
            new DamageException(
                RejectReason.TRUNCATED, "no further entry can be found: " + e.getMessage());
      }
      return entry;
    }

    @Override
    public InputStream content() {
      return zip;
    }

    @Override
    public boolean readable() {
      return entry != null && zip.canReadEntryData(entry);
    }

    @Override
    public DamageException damage() {
      return damage;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
