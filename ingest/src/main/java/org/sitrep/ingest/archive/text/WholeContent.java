package org.sitrep.ingest.archive.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** A stream that is one record, taken only where the whole of it is sound. */
final class WholeContent implements RecordReader {

  private static final Location AT = new Location("", 0, 0);

  private final InputStream in;
  private final ArchiveRecord.Content content;
  private final @Nullable String contentType;
  private final Limits limits;
  private long position;
  private boolean read;

  WholeContent(
      InputStream in, ArchiveRecord.Content content, @Nullable String contentType, Limits limits) {
    this.in = in;
    this.content = content;
    this.contentType = contentType;
    this.limits = limits;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
    try {
      byte[] buffer = new byte[16 << 10];
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        position += some;
        bytes.write(buffer, 0, some);
        if (position > limits.recordBytes()) {
          throw new DamageException(
              RejectReason.TOO_LARGE, "a text of over %d bytes".formatted(limits.recordBytes()));
        }
      }
    } catch (DamageException e) {
      byte[] kept = bytes.toByteArray();
      return new ArchiveRecord.Broken(
          AT,
          e.reason(),
          e.detail(),
          Arrays.copyOf(kept, Math.min(kept.length, limits.rawBytes())),
          position);
    }
    return new ArchiveRecord.Raw(AT, content, contentType, null, null, bytes.toByteArray());
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
