package org.sitrep.ingest.load;

import java.time.Duration;
import org.sitrep.ingest.archive.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.util.unit.DataSize;

/**
 * How the ingest job runs and what it takes.
 *
 * @param threads segments of archives that are loaded, and ranges of articles that are coded, at
 *     once; 0 is as many as there are cores
 * @param chunk records that one transaction writes
 * @param segmentSize how much of a large archive is a part of its own, at least; an archive that
 *     was cut stays as it is
 * @param maxRecordSize largest record, after decompression
 * @param maxRatio most bytes that one compressed byte may become
 * @param maxRecords most records of an archive
 * @param maxArchiveSize largest archive, after decompression
 * @param keptSize how much of a rejected record is kept
 * @param maxDepth most archives around a record
 * @param maxEntries most entries of an archive, those of archives in it included
 * @param maxSpoolSize largest entry that is put aside to be read with random access
 * @param maxWindowSize most memory that a decompression may ask for
 * @param pageTime CPU time that finding the article of one record may take
 */
@ConfigurationProperties("sitrep.ingest")
public record IngestSettings(
    @DefaultValue("0") int threads,
    @DefaultValue("200") int chunk,
    @DefaultValue("64MB") DataSize segmentSize,
    @DefaultValue("32MB") DataSize maxRecordSize,
    @DefaultValue("250") int maxRatio,
    @DefaultValue("100000000") long maxRecords,
    @DefaultValue("1TB") DataSize maxArchiveSize,
    @DefaultValue("64KB") DataSize keptSize,
    @DefaultValue("3") int maxDepth,
    @DefaultValue("10000000") long maxEntries,
    @DefaultValue("16GB") DataSize maxSpoolSize,
    @DefaultValue("128MB") DataSize maxWindowSize,
    @DefaultValue("2s") Duration pageTime) {

  /**
   * Checks the numbers that are not limits of an archive.
   *
   * @throws IllegalArgumentException with the value, where there is no sense in it
   */
  public IngestSettings {
    if (threads < 0 || chunk < 1) {
      throw new IllegalArgumentException(
          "sitrep.ingest.threads is %d, sitrep.ingest.chunk %d".formatted(threads, chunk));
    }
    if (segmentSize.toBytes() < 1) {
      throw new IllegalArgumentException("sitrep.ingest.segment-size is " + segmentSize);
    }
    if (pageTime.isNegative() || pageTime.isZero()) {
      throw new IllegalArgumentException("sitrep.ingest.page-time is " + pageTime);
    }
  }

  /** The threads to use on this machine. */
  public int parallel() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** Runs as many tasks at once as there are threads, and lets the next ones wait. */
  public TaskExecutor workers(String threadPrefix) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor(threadPrefix);
    workers.setConcurrencyLimit(parallel());
    return workers;
  }

  /** The limits of an archive. */
  public Limits limits() {
    return new Limits(
        maxRecordSize.toBytes(),
        maxRatio,
        maxRecords,
        maxArchiveSize.toBytes(),
        Math.toIntExact(keptSize.toBytes()),
        new Limits.Nesting(maxDepth, maxEntries, maxSpoolSize.toBytes(), maxWindowSize.toBytes()));
  }
}
