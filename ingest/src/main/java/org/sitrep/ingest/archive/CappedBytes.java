package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a stream up to a limit.
 *
 * @param bytes all of them, or the first ones where there are more than the limit
 * @param over whether there are more
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record CappedBytes(byte[] bytes, boolean over) {

  /** Reads a stream to its end, or a byte over the limit. */
  public static CappedBytes read(InputStream in, long limit) throws IOException {
    byte[] bytes = in.readNBytes((int) limit + 1);
    return bytes.length > limit
        ? new CappedBytes(Arrays.copyOf(bytes, (int) limit), true)
        : new CappedBytes(bytes, false);
  }
}
