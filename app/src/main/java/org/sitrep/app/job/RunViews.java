package org.sitrep.app.job;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.sitrep.core.article.RejectedRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/** What to show of runs. */
@Component
public class RunViews {

  private static final Logger LOG = LoggerFactory.getLogger(RunViews.class);

  private final JobCatalog catalog;
  private final DataSource source;
  private final RejectedRecords rejected;

  RunViews(JobCatalog catalog, DataSource source, RejectedRecords rejected) {
    this.catalog = catalog;
    this.source = source;
    this.rejected = rejected;
  }

  /** A run as it is shown; one that counts as running while its process is dead tells so. */
  public RunView of(JobExecution run) {
    Map<String, Long> byStep = new HashMap<>();
    rejected.countByStep(run.getId()).forEach(step -> byStep.put(step.getStep(), step.getNumber()));
    RunView view = RunView.of(run, byStep);
    try {
      return isDead(run) ? view.dead() : view;
    } catch (JobRefusedException e) {
      LOG.debug("nobody knows whether run {} is alive", run.getId(), e);
      return view;
    }
  }

  /** Whether a run counts as running while its process is dead. */
  boolean isDead(JobExecution run) throws JobRefusedException {
    try {
      return run.getStatus().isRunning()
          && !LifeSign.isHeld(source, catalog.lock(run.getJobInstance().getJobName()));
    } catch (SQLException e) {
      throw new JobRefusedException("the database does not answer: " + e.getMessage(), e);
    }
  }
}
