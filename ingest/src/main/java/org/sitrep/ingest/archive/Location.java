package org.sitrep.ingest.archive;

/**
 * Where a record stands in an archive.
 *
 * @param entry name of the entry that holds it, empty where the archive is one stream
 * @param byteOffset first byte of the record: in the file where it stands there by itself (a WARC
 *     record in its own gzip member, a ZIP entry), else in the decompressed stream of the entry
 * @param ordinal number of the record in the archive, from 0, good and bad ones counted alike
 */
public record Location(String entry, long byteOffset, long ordinal) {}
