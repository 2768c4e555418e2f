package org.sitrep.ingest.archive.warc;

import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;

/** What pieces are as records: one each, and one more beside a page that the crawler cut. */
final class PieceRecords {

  private final Framing framing;
  private final Limits limits;
  private @Nullable ArchiveRecord beside;

  PieceRecords(Framing framing, Limits limits) {
    this.framing = framing;
    this.limits = limits;
  }

  /** The record that stands beside the last one, once, or null. */
  @Nullable ArchiveRecord beside() {
    ArchiveRecord record = beside;
    beside = null;
    return record;
  }

  ArchiveRecord record(RecordSplitter.Piece piece, Location at) {
    DamageException damage = piece.damage();
    if (damage != null) {
      return new ArchiveRecord.Broken(
          at, damage.reason(), damage.detail(), piece.bytes(), piece.length());
    }
    Framing.WebRecord found = framing.record(piece, at, limits);
    if (found.record() instanceof ArchiveRecord.Raw && !found.cut().isEmpty()) {
      beside = WebContent.cut(at, found.cut());
    }
    return found.record();
  }
}
