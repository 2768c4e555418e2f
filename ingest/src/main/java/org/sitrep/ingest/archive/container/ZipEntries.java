package org.sitrep.ingest.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Entry;
import org.sitrep.ingest.archive.EntryReader;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The entries of a ZIP file by its directory; from where that is missing or damaged on, as they
 * stand in the file.
 */
final class ZipEntries implements EntryReader {

  private final FileBytes file;
  private final Limits limits;
  private final boolean webArchive;
  private final @Nullable ZipDirectory directory;
  private @Nullable ZipContent open;
  private long openStart;
  private long lastStart;
  private long lastEnd;
  private long furthest;
  private long packedBytes;
  private boolean walking;
  private boolean told;

  ZipEntries(FileBytes file, Limits limits, boolean webArchive) throws IOException {
    this.file = file;
    this.limits = limits;
    this.webArchive = webArchive;
    directory = ZipDirectory.of(file);
    walking = directory == null;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    ZipDirectory listed = directory;
    while (!walking && listed != null) {
      closeOpen();
      ZipHeader header = listed.next();
      if (header == null) {
        if (!listed.damaged()) {
          return null;
        }
        walking = true;
      } else if (webArchive && !Wacz.holdsRecords(header)) {
        return new Entry.Told(
            new ArchiveRecord.Passed(
                new Location(header.name(), header.offset(), 0), "index of a web archive"));
      } else if (!header.directory()) {
        return listed(header);
      }
    }
    return walk();
  }

  /** An entry of the directory, where the file is as the directory tells. */
  Entry listed(ZipHeader header) throws IOException {
    ByteBuffer fixed =
        ZipHeader.littleEndian(file.range(header.offset(), file.size(), ZipHeader.LOCAL_LENGTH));
    if (fixed.limit() < ZipHeader.LOCAL_LENGTH || fixed.getInt(0) != ZipHeader.LOCAL) {
      return broken(header, RejectReason.MALFORMED, "no entry stands where the directory has it");
    }
    long start = header.offset() + ZipHeader.length(fixed, false);
    long end = start + header.packed();
    if (end > file.size() || end < start) {
      return broken(
          header,
          RejectReason.TRUNCATED,
          "an entry of %d bytes ends behind the file".formatted(header.packed()));
    }
    packedBytes += header.packed();
    boolean overlaps = header.offset() < lastEnd && header.offset() >= lastStart;
    if (overlaps || packedBytes > file.size()) {
      return broken(header, RejectReason.BOMB, "the entry shares its data with another");
    }
    lastStart = header.offset();
    lastEnd = end;
    furthest = Math.max(furthest, end);
    return content(header, start, end);
  }

  private Entry content(ZipHeader header, long start, long end) throws IOException {
    if (header.encrypted()) {
      return broken(header, RejectReason.ENCRYPTED, "the entry is encrypted");
    }
    FileBytes packed = file.slice(start, end);
    try {
      InputStream content;
      if (header.method() == ZipContent.STORED && checksItself(packed)) {
        content = packed;
      } else {
        open = new ZipContent(header, packed, limits);
        openStart = start;
        content = open;
      }
      return new Entry.Content(header.name(), header.offset(), content);
    } catch (DamageException e) {
      return broken(header, e.reason(), e.detail());
    }
  }

  /**
   * Whether the content is an archive with checksums of its own, which then needs no putting aside.
   */
  private static boolean checksItself(FileBytes packed) throws IOException {
    byte[] start = packed.range(0, 16, 16);
    return Compression.of(start) != Compression.NONE
        || new ZipFormat().begins(new ContentStart(start));
  }

  /** The next entry as it stands in the file, without the directory. */
  private @Nullable Entry walk() throws IOException {
    while (true) {
      passOpen();
      long at = nextLocal();
      if (at < 0) {
        return end();
      }
      ByteBuffer fixed =
          ZipHeader.littleEndian(file.range(at, file.size(), ZipHeader.LOCAL_LENGTH));
      furthest = at + 4;
      if (fixed.limit() < ZipHeader.LOCAL_LENGTH) {
        continue;
      }
      int length = ZipHeader.length(fixed, false);
      byte[] bytes = file.range(at, file.size(), length);
      ZipHeader header = bytes.length == length ? ZipHeader.local(bytes, at) : null;
      if (header == null) {
        continue;
      }
      furthest = at + length;
      if (!header.directory()) {
        return walked(header, at + length);
      }
    }
  }

  private Entry walked(ZipHeader header, long start) throws IOException {
    if (header.packed() < 0) {
      return header.method() == ZipContent.DEFLATED
          ? content(header, start, file.size())
          : broken(
              header,
              RejectReason.UNSUPPORTED,
              "without the directory nothing tells how long the entry is");
    }
    long end = start + header.packed();
    if (end <= file.size()) {
      furthest = end;
      return content(header, start, end);
    }
    // Either the file is cut or the length is wrong: what is there is tried, the rest looked for.
    return content(header, start, file.size());
  }

  /** Goes behind the data of the entry that was read, where only they tell how long they are. */
  private void passOpen() throws IOException {
    ZipContent content = open;
    if (content != null && furthest <= openStart) {
      byte[] rest = new byte[16 << 10];
      try {
        while (content.read(rest) >= 0) {
          // Whoever had the entry may not have read it to its end.
        }
        furthest = openStart + content.dataEnd();
      } catch (DamageException e) {
        furthest = openStart;
      }
    }
    closeOpen();
  }

  private long nextLocal() throws IOException {
    file.seek(furthest);
    int last = 0;
    for (int next = file.read(); next >= 0; next = file.read()) {
      last = last >>> 8 | next << 24;
      if (last == ZipHeader.LOCAL) {
        return file.position() - 4;
      }
    }
    return -1;
  }

  private @Nullable Entry end() {
    if (told) {
      return null;
    }
    told = true;
    boolean missing = directory == null;
    return new Entry.Told(
        new ArchiveRecord.Broken(
            new Location("", directory == null ? file.size() : directory.position(), 0),
            missing ? RejectReason.TRUNCATED : RejectReason.MALFORMED,
            missing
                ? "the directory at the end is missing or damaged"
                : "the directory is damaged; the entries were looked for without it",
            new byte[0],
            0));
  }

  private Entry broken(ZipHeader header, RejectReason reason, String detail) throws IOException {
    long end = header.offset() + header.headerLength() + Math.max(0, header.packed());
    byte[] raw =
        header.offset() >= file.size()
            ? new byte[0]
            : file.range(header.offset(), Math.max(end, 0), limits.rawBytes());
    return new Entry.Told(
        new ArchiveRecord.Broken(
            new Location(header.name(), header.offset(), 0),
            reason,
            detail,
            raw,
            Math.max(raw.length, header.packed())));
  }

  void closeOpen() throws IOException {
    if (open != null) {
      open.release();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeOpen();
    file.close();
  }
}
