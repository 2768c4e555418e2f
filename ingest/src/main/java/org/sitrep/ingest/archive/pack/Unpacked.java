package org.sitrep.ingest.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;

/** Opens what is compressed as a whole. */
public final class Unpacked {

  private Unpacked() {}

  /**
   * What is compressed in members, as one stream; after a {@link DamageException} it goes on with
   * the next sound member.
   */
  public static InputStream members(Compression compression, FileBytes packed, Limits limits)
      throws IOException {
    return new MembersStream(Members.of(compression, packed, limits, text -> !text.isEmpty()));
  }

  /** What is compressed in one go; it ends at a {@link DamageException}. */
  public static InputStream stream(Compression compression, InputStream packed, Limits limits) {
    return new CodecStream(compression, packed, limits);
  }
}
