package org.sitrep.app.job;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected records are meant; null means any.
 *
 * @param id one record
 * @param run those of one run
 * @param archive those of one archive
 * @param reason those with one reason, as a code
 */
public record RejectFilter(
    @Nullable Long id, @Nullable Long run, @Nullable Long archive, @Nullable String reason) {

  /** Every rejected record. */
  public static final RejectFilter ALL = new RejectFilter(null, null, null, null);

  /** A condition over {@code rejected_record r}, with named parameters. */
  static final String CONDITION =
      """
      (cast(:id as bigint) is null or r.id = :id)
        and (cast(:run as bigint) is null or r.job_execution_id = :run)
        and (cast(:archive as bigint) is null or r.archive_id = :archive)
        and (cast(:reason as text) is null or r.reason = :reason)
      """;

  /** The values of the parameters. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("run", run);
    values.put("archive", archive);
    values.put("reason", reason);
    return values;
  }
}
