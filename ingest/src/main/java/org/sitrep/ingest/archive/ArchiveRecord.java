package org.sitrep.ingest.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an archive yields, record by record. */
public sealed interface ArchiveRecord {

  /** Where the record stands. */
  Location at();

  /** The same record at another location. */
  default ArchiveRecord moved(Location to) {
    return switch (this) {
      case Raw raw -> new Raw(to, raw.content, raw.contentType, raw.url, raw.archivedAt, raw.bytes);
      case Item item -> new Item(to, item.fields, item.archivedAt, item.bytes);
      case Passed passed -> new Passed(to, passed.why);
      case Broken broken ->
          new Broken(to, broken.reason, broken.detail, broken.raw, broken.rawLength);
    };
  }

  /** The kinds of content in which an article may be. */
  enum Content {
    HTML,
    TEXT,
    JSON
  }

  /** A record in which an article may be. */
  sealed interface Candidate extends ArchiveRecord {

    /** The record as it stands in the archive, so that it can be looked at where it is refused. */
    byte[] bytes();
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
      implements Candidate {}

  /**
   * A record whose format tells its parts apart, such as a row of a table or an item of a feed.
   *
   * @param at where it stands
   * @param fields in their order; a name may come more than once, such as that of each author
   * @param archivedAt when it was fetched, or null
   * @param bytes without any transport or content encoding
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Item(Location at, List<Field> fields, @Nullable Instant archivedAt, byte[] bytes)
      implements Candidate {}

  /**
   * A part of a record.
   *
   * @param name as the record has it; formats that fix their parts use the names of {@code
   *     FieldNames}, and {@code html} for a text in markup
   * @param value not blank
   */
  record Field(String name, String value) {}

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
