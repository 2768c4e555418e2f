package org.sitrep.reports.query;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One state of the database for all that a report reads, so that its totals tie to its records even
 * while archives are being loaded.
 */
@Component
public class Snapshot {

  /**
   * Of a few queries over all facts: sorted and joined in memory; rows that are fetched little by
   * little are read by one process in any case, and compiling a plan takes longer than it saves.
   */
  private static final List<String> SETTINGS =
      List.of("work_mem = '64MB'", "max_parallel_workers_per_gather = 0", "jit = off");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Snapshot(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    // Not the step's transaction: that one writes the step's progress.
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    transaction.setReadOnly(true);
  }

  /** Reads; the facts must not be used afterwards. */
  public <T> T read(Function<Facts, T> reader) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              SETTINGS.forEach(setting -> jdbc.sql("set local " + setting).update());
              return reader.apply(new Facts(jdbc));
            }));
  }
}
