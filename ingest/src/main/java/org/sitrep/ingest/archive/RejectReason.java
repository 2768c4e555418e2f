package org.sitrep.ingest.archive;

import java.util.Locale;

/** Why a record, or a whole archive, is not taken. The codes are a fixed vocabulary. */
public enum RejectReason {
  /** The data end before the record does. */
  TRUNCATED,
  /** The stored checksum is not that of the data. */
  CHECKSUM,
  /** Compressed data that cannot be decompressed. */
  CORRUPT,
  /** Bytes between or behind the records that are none. */
  GARBAGE,
  /** The archive's own structure is broken, such as a WARC header without a length. */
  MALFORMED,
  /** A record that is not one JSON object. */
  MALFORMED_JSON,
  /** A row of a table whose cells are not those of its header. */
  MALFORMED_ROW,
  /** A record of XML that is not well-formed. */
  MALFORMED_XML,
  /** A record without any text. */
  NO_TEXT,
  /** Text in no encoding that it could be in. */
  BAD_ENCODING,
  /** The record is larger than the limit. */
  TOO_LARGE,
  /** The record expands more than the limit allows. */
  BOMB,
  /** An archive in more archives than the limit. */
  TOO_DEEP,
  /** The record took more time than the limit. */
  TOO_SLOW,
  /** The archive holds more records or bytes than the limit. */
  ARCHIVE_LIMIT,
  /** A compression or encoding that is not supported. */
  UNSUPPORTED,
  /** An encrypted entry. */
  ENCRYPTED,
  /** A file in no known format. */
  UNKNOWN_FORMAT,
  /** The file has gone since it was registered. */
  VANISHED,
  /** The file is not the one that was registered. */
  CHANGED,
  /** The file cannot be read. */
  UNREADABLE,
  /** A cell of a workbook of decisions that says nothing that can be taken. */
  BAD_CELL,
  /** The database refuses the row. */
  REFUSED,
  /** An error of this program in reading or coding the record. */
  INTERNAL_ERROR;

  /** The word for this reason in tables and reports: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
