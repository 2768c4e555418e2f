package org.sitrep.reports.query;

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
    return Objects.requireNonNull(transaction.execute(status -> reader.apply(new Facts(jdbc))));
  }
}
