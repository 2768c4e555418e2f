package org.sitrep.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a ZIP file; an entry's checksum is checked before anything is taken. */
final class ZipReader extends SequentialReader {

  private final ZipEntries entries;
  private long expanded;
  private long position;
  private boolean ended;
  private @Nullable LineSplitter lines;
  private String linesEntry = "";

  ZipReader(Path path, FileBytes file, Limits limits) throws IOException {
    super(file, limits);
    this.entries = ZipEntries.open(path, file);
  }

  @Override
  protected @Nullable ArchiveRecord read(long ordinal) throws IOException {
    while (!ended) {
      if (lines != null) {
        LineSplitter.Line line = lines.next();
        if (line != null) {
          return JsonLinesFormat.record(line, new Location(linesEntry, line.offset(), ordinal));
        }
        lines = null;
      }
      ZipArchiveEntry entry = entries.next();
      if (entry == null) {
        ended = true;
        return end(ordinal);
      }
      Location at =
          new Location(entry.getName(), Math.max(0, entry.getLocalHeaderOffset()), ordinal);
      position = at.byteOffset();
      ArchiveRecord record = entry(entry, at);
      if (record != null) {
        return record;
      }
    }
    return null;
  }

  private @Nullable ArchiveRecord end(long ordinal) throws IOException {
    position = file.size();
    DamageException damage = entries.damage();
    return damage == null
        ? null
        : new ArchiveRecord.Broken(
            new Location("", file.size(), ordinal),
            damage.reason(),
            damage.detail(),
            new byte[0],
            0);
  }

  /** The record that an entry is, or null where it is lines, which follow. */
  private @Nullable ArchiveRecord entry(ZipArchiveEntry entry, Location at) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return broken(entry, at, RejectReason.ENCRYPTED, "the entry is encrypted", new byte[0]);
    }
    if (!entries.readable()) {
      return broken(
          entry,
          at,
          RejectReason.UNSUPPORTED,
          "compression method " + entry.getMethod(),
          new byte[0]);
    }
    byte[] bytes;
    try {
      bytes = content(entry);
    } catch (DamageException e) {
      return broken(entry, at, e.reason(), e.detail(), partial);
    }
    if (new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.ISO_8859_1)
        .replace("\u00ef\u00bb\u00bf", "")
        .stripLeading()
        .startsWith("{")) {
      lines = new LineSplitter(new ByteArrayInputStream(bytes), limits);
      linesEntry = entry.getName();
      return null;
    }
    return Sniffer.sniff(bytes)
        .<ArchiveRecord>map(content -> new ArchiveRecord.Raw(at, content, null, null, null, bytes))
        .orElseGet(() -> new ArchiveRecord.Passed(at, "neither page nor text"));
  }

  private byte[] partial = new byte[0];

  private byte[] content(ZipArchiveEntry entry) throws DamageException {
    partial = new byte[0];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[16 << 10];
    try {
      InputStream in = entries.content();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        crc.update(buffer, 0, read);
        expanded += read;
        checkSize(entry, bytes.size());
      }
    } catch (DamageException e) {
      keep(bytes);
      throw e;
    } catch (EOFException e) {
      keep(bytes);
      throw new DamageException(RejectReason.TRUNCATED, "the entry ends early: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      keep(bytes);
      throw new DamageException(RejectReason.CORRUPT, "the entry is corrupt: " + e.getMessage());
    }
    if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
      keep(bytes);
      throw new DamageException(
          RejectReason.CHECKSUM,
          "the entry has CRC %08x, its data %08x".formatted(entry.getCrc(), crc.getValue()));
    }
    return bytes.toByteArray();
  }

  private void keep(ByteArrayOutputStream bytes) {
    partial = Arrays.copyOf(bytes.toByteArray(), Math.min(bytes.size(), limits.rawBytes()));
  }

  private void checkSize(ZipArchiveEntry entry, long size) throws DamageException {
    long packed = entry.getCompressedSize();
    if (packed > 0 && size > Limits.RATIO_FROM && size / packed > limits.ratio()) {
      throw new DamageException(
          RejectReason.BOMB,
          "the entry expands over %d times: %d bytes to %d and more"
              .formatted(limits.ratio(), packed, size));
    }
    if (size > limits.recordBytes()) {
      throw new DamageException(
          RejectReason.TOO_LARGE, "the entry is over %d bytes".formatted(limits.recordBytes()));
    }
  }

  private ArchiveRecord.Broken broken(
      ZipArchiveEntry entry, Location at, RejectReason reason, String detail, byte[] raw) {
    return new ArchiveRecord.Broken(at, reason, detail, raw, Math.max(raw.length, entry.getSize()));
  }

  @Override
  protected long expanded() {
    return expanded;
  }

  @Override
  public long position() {
    return Math.max(position, file.position());
  }

  @Override
  public void close() throws IOException {
    entries.close();
    super.close();
  }
}
