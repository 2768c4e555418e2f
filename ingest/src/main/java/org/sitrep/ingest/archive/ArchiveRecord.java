package org.sitrep.ingest.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an archive yields, record by record. */
public sealed interface ArchiveRecord {

  /** Where the record stands. */
  Location at();

  /** The kinds of content in which an article may be. */
  enum Content {
    HTML,
    TEXT,
    JSON
  }

  /**
   * A record whose bytes were read whole.
   *
   * @param at where it stands
   * @param content what the bytes are
   * @param contentType the {@code Content-Type} that the archive tells, or null
   * @param url the address that the archive tells, or null
   * @param archivedAt when it was fetched, or null
   * @param bytes without any transport or content encoding
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Raw(
      Location at,
      Content content,
      @Nullable String contentType,
      @Nullable String url,
      @Nullable Instant archivedAt,
      byte[] bytes)
      implements ArchiveRecord {}

  /**
   * A sound record that cannot hold an article, such as a request, an image or an error page.
   *
   * @param at where it stands
   * @param why in a few words
   */
  record Passed(Location at, String why) implements ArchiveRecord {}

  /**
   * A record that cannot be taken.
   *
   * @param at where it stands
   * @param reason why, as a code
   * @param detail why, with the offending value
   * @param raw its first bytes: the file's where the compression is damaged, else the record's own
   * @param rawLength its full length in bytes, as far as it was seen
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Broken(Location at, RejectReason reason, String detail, byte[] raw, long rawLength)
      implements ArchiveRecord {}
}
