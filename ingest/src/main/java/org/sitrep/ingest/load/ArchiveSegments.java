package org.sitrep.ingest.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Segment;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.store.StoredFile;
import org.sitrep.ingest.store.Stores;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The segments of archives that are to be loaded: whatever any run has registered and none has
 * loaded. An archive is cut when it is met first, and never again.
 */
final class ArchiveSegments implements Partitioner {

  private record Registered(long id, String file, long bytes) {}

  private final Stores stores;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final long size;
  private final Limits limits;

  ArchiveSegments(
      Stores stores, JdbcClient jdbc, TransactionTemplate transactions, long size, Limits limits) {
    this.stores = stores;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.size = size;
    this.limits = limits;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (Registered archive : registered()) {
      List<Segment> segments = transactions.execute(status -> segmentsOf(archive));
      for (Segment segment : segments == null ? List.<Segment>of() : segments) {
        partitions.put(
            segment.number() == 0
                ? "archive-" + archive.id
                : "archive-" + archive.id + "-" + segment.number(),
            LoadContext.of(archive.id, archive.file, archive.bytes, segment));
      }
    }
    return partitions;
  }

  private List<Registered> registered() {
    return jdbc.sql("select id, file, bytes from archive where status = 'registered' order by id")
        .query(
            (row, number) ->
                new Registered(row.getLong("id"), row.getString("file"), row.getLong("bytes")))
        .list();
  }

  /** Those not loaded; all of an archive that was handed back. */
  private List<Segment> segmentsOf(Registered archive) {
    boolean known =
        jdbc.sql("select count(*) from archive_segment where archive_id = ?")
                .param(archive.id)
                .query(Long.class)
                .single()
            > 0;
    if (!known) {
      return cut(archive);
    }
    jdbc.sql(
            """
            update archive_segment set loaded_at = null
             where archive_id = :archive and not exists (
               select 1 from archive_segment where archive_id = :archive and loaded_at is null)
            """)
        .param("archive", archive.id)
        .update();
    return jdbc.sql(
            """
            select number, from_byte, to_byte from archive_segment
             where archive_id = ? and loaded_at is null order by number
            """)
        .param(archive.id)
        .query(
            (row, number) ->
                new Segment(row.getInt("number"), row.getLong("from_byte"), row.getLong("to_byte")))
        .list();
  }

  private List<Segment> cut(Registered archive) {
    try {
      StoredFile file = stores.find(archive.file).orElse(null);
      if (file == null || file.size() != archive.bytes) {
        // Whoever comes to read it tells why that cannot be done.
        return List.of(Segment.whole(archive.bytes));
      }
      List<Segment> segments = cut(file);
      for (Segment segment : segments) {
        jdbc.sql(
                "insert into archive_segment (archive_id, number, from_byte, to_byte) values (?, ?, ?, ?)")
            .params(archive.id, segment.number(), segment.from(), segment.to())
            .update();
      }
      return segments;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + archive.file, e);
    }
  }

  private List<Segment> cut(StoredFile file) throws IOException {
    try (FileBytes bytes = file.open()) {
      return Archives.segments(bytes, size, limits);
    }
  }
}
