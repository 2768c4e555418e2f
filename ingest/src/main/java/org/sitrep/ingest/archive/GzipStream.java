package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * All members of a gzip file as one stream. After a {@link DamageException} it goes on with the
 * next sound member.
 */
public final class GzipStream extends InputStream {

  private final GzipMembers members;
  private boolean inMember;

  /** Takes a file at its beginning. */
  public GzipStream(FileBytes file, Limits limits) {
    members = new GzipMembers(file, limits, text -> !text.isEmpty());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    while (true) {
      if (!inMember) {
        boolean more = members.next();
        inMember = more;
        GzipMembers.Gap gap = members.gap();
        if (gap != null) {
          throw new DamageException(
              gap.reason(), gap.length() + " bytes at " + gap.offset() + " are no gzip member");
        }
        if (!more) {
          return -1;
        }
      }
      try {
        int read = members.content().read(target, from, length);
        if (read >= 0) {
          return read;
        }
        inMember = false;
      } catch (DamageException e) {
        inMember = false;
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
