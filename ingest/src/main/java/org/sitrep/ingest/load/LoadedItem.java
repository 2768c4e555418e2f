package org.sitrep.ingest.load;

import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;

/** What the load step writes for a record. */
sealed interface LoadedItem {

  /** A record with an article. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Loaded(Location at, FoundArticle article, byte[] raw, long rawLength)
      implements LoadedItem {}

  /** A record that is rejected. */
  record Rejected(ArchiveRecord.Broken record) implements LoadedItem {}
}
