package org.sitrep.ingest.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import org.sitrep.ingest.archive.DamageException;

/**
 * All members as one stream. After a {@link DamageException} it goes on with the next sound one.
 */
final class MembersStream extends InputStream {

  private final Members members;
  private boolean inMember;

  MembersStream(Members members) {
    this.members = members;
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
        Members.Gap gap = members.gap();
        if (gap != null) {
          throw new DamageException(
              gap.reason(),
              "%d bytes at %d are no %s".formatted(gap.length(), gap.offset(), members.word()));
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
