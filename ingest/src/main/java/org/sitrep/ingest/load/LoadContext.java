package org.sitrep.ingest.load;

import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Segment;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What the load of a segment of an archive keeps in its execution context. It is committed with
 * every chunk's rows. Only types of the JDK go into it: a restart cannot read others.
 */
record LoadContext(ExecutionContext context) {

  private static final String ARCHIVE = "load.archive";
  private static final String FILE = "load.file";
  private static final String BYTES = "load.bytes";
  private static final String SEGMENT = "load.segment";
  private static final String FROM = "load.from";
  private static final String TO = "load.to";
  private static final String RECORDS = "load.records";
  private static final String ARTICLES = "load.articles";
  private static final String FILTERED = "load.filtered";
  private static final String REJECTED = "load.rejected";
  private static final String MISSING = "load.missing";

  static ExecutionContext of(long archive, String file, long bytes, Segment segment) {
    ExecutionContext context = new ExecutionContext();
    context.putLong(ARCHIVE, archive);
    context.putString(FILE, file);
    context.putLong(BYTES, bytes);
    context.putInt(SEGMENT, segment.number());
    context.putLong(FROM, segment.from());
    context.putLong(TO, segment.to());
    return context;
  }

  long archive() {
    return context.getLong(ARCHIVE);
  }

  String file() {
    return context.getString(FILE);
  }

  /** How large the whole file was when it was registered. */
  long bytes() {
    return context.getLong(BYTES);
  }

  /** The part of the file; a run that was begun before archives were cut reads all of it. */
  Segment segment() {
    return new Segment(
        context.getInt(SEGMENT, 0), context.getLong(FROM, 0), context.getLong(TO, bytes()));
  }

  /** Records read so far, over all restarts. */
  long records() {
    return context.getLong(RECORDS, 0);
  }

  void records(long records) {
    context.putLong(RECORDS, records);
  }

  LoadCounts counts() {
    return new LoadCounts(
        context.getLong(ARTICLES, 0), context.getLong(FILTERED, 0), context.getLong(REJECTED, 0));
  }

  void counts(LoadCounts counts) {
    context.putLong(ARTICLES, counts.articles());
    context.putLong(FILTERED, counts.filtered());
    context.putLong(REJECTED, counts.rejected());
  }

  /** Why the file cannot be read at all, or null. */
  @Nullable RejectReason missing() {
    return context.containsKey(MISSING) ? RejectReason.valueOf(context.getString(MISSING)) : null;
  }

  void missing(RejectReason reason) {
    context.putString(MISSING, reason.name());
  }
}
