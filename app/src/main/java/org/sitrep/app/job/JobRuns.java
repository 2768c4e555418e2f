package org.sitrep.app.job;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts runs, restarts failed ones where they stopped, and mends what a killed process left. */
@Component
public class JobRuns {

  /** Identifying parameter: the business date. */
  public static final String DATE = "date";

  /** Name of the bean that shows whoever started the program how far its steps are. */
  public static final String DISPLAY = "progressDisplay";

  /** Identifying parameter: number of the run on that date, from 1. */
  public static final String RUN = "run";

  private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
  private static final int STOP_SECONDS = 120;

  private final JobCatalog catalog;
  private final JobOperator operator;
  private final JobRepository repository;
  private final DataSource source;
  private final JdbcClient jdbc;
  private final DeadRuns dead;
  private final Set<Current> current = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  JobRuns(
      JobCatalog catalog,
      JobOperator operator,
      JobRepository repository,
      DataSource source,
      JdbcClient jdbc) {
    this.catalog = catalog;
    this.operator = operator;
    this.repository = repository;
    this.source = source;
    this.jdbc = jdbc;
    this.dead = new DeadRuns(operator, repository);
  }

  /**
   * Starts the next run of a job on a date and waits for its end.
   *
   * @param job its name
   * @param date business date
   * @param others its other parameters
   * @return the run as it ended, whatever its status
   * @throws JobRefusedException where it cannot be started, with the reason
   */
  public JobExecution start(String job, LocalDate date, Map<String, String> others)
      throws JobRefusedException {
    return alive(
        job,
        () -> {
          JobParametersBuilder parameters =
              new JobParametersBuilder()
                  .addLocalDate(DATE, date, catalog.identifies(job, DATE))
                  .addLong(RUN, nextRun(job, date), catalog.identifies(job, RUN));
          others.forEach(
              (name, value) -> parameters.addString(name, value, catalog.identifies(job, name)));
          try {
            return operator.start(catalog.job(job), parameters.toJobParameters());
          } catch (JobInstanceAlreadyCompleteException
              | JobExecutionAlreadyRunningException
              | InvalidJobParametersException
              | JobRestartException e) {
            throw new JobRefusedException(job + " does not start: " + e.getMessage(), e);
          }
        });
  }

  /**
   * Goes on with a run that failed, was stopped or was killed, at the step and the record where it
   * ended, and waits for its end.
   *
   * @throws JobRefusedException where it is alive, complete or unknown
   */
  public JobExecution rerun(long execution) throws JobRefusedException {
    JobExecution found = find(execution);
    return alive(
        found.getJobInstance().getJobName(),
        () -> {
          JobExecution last = repository.getLastJobExecution(found.getJobInstance());
          if (last == null || last.getId() != execution) {
            throw new JobRefusedException(
                "run "
                    + execution
                    + " was run again as run "
                    + (last == null ? "?" : last.getId()));
          }
          if (last.getStatus() == BatchStatus.COMPLETED) {
            throw new JobRefusedException(
                "run " + execution + " is complete: nothing to run again");
          }
          try {
            return operator.restart(last);
          } catch (JobRestartException e) {
            throw new JobRefusedException(
                "run " + execution + " does not restart: " + e.getMessage(), e);
          }
        });
  }

  /** The newest run that has not come to its end: failed, stopped or killed. */
  public Optional<JobExecution> lastUnfinished() {
    return unfinished(run -> true);
  }

  /** The newest run of some that has not come to its end. */
  Optional<JobExecution> unfinished(Predicate<JobExecution> wanted) {
    return newest(200).stream()
        .filter(wanted)
        .filter(run -> run.getStatus() != BatchStatus.COMPLETED)
        .filter(run -> run.getStatus() != BatchStatus.ABANDONED)
        .filter(this::isLast)
        .findFirst();
  }

  private boolean isLast(JobExecution run) {
    JobExecution last = repository.getLastJobExecution(run.getJobInstance());
    return last != null && last.getId() == run.getId();
  }

  /** The run of a job that came to its end with a parameter of some value. */
  public Optional<JobExecution> complete(String job, String parameter, String value) {
    return jdbc.sql(
            """
            select e.job_execution_id
              from batch_job_instance i
              join batch_job_execution e using (job_instance_id)
              join batch_job_execution_params p using (job_execution_id)
             where i.job_name = :job and e.status = 'COMPLETED'
               and p.parameter_name = :parameter and p.parameter_value = :value
             order by 1 desc limit 1
            """)
        .param("job", job)
        .param("parameter", parameter)
        .param("value", value)
        .query(Long.class)
        .optional()
        .map(id -> repository.getJobExecution(id));
  }

  /** A run by its number. */
  public JobExecution find(long execution) throws JobRefusedException {
    JobExecution found = null;
    try {
      found = repository.getJobExecution(execution);
    } catch (EmptyResultDataAccessException e) {
      LOG.debug("no run {}", execution, e);
    }
    if (found == null) {
      throw new NoSuchRunException(execution);
    }
    return found;
  }

  /** The newest runs of all jobs, newest first. */
  public List<JobExecution> newest(int most) {
    return jdbc
        .sql("select job_execution_id from batch_job_execution order by 1 desc limit :most")
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> repository.getJobExecution(Objects.requireNonNull(id)))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Starts no more runs, asks this process's own to stop after their chunks and waits until they
   * have.
   */
  public void stop() {
    stopping = true;
    List<Current> running = List.copyOf(current);
    running.forEach(this::askToStop);
    running.forEach(JobRuns::awaitEnd);
  }

  private void askToStop(Current running) {
    for (JobExecution execution : repository.findRunningJobExecutions(running.job())) {
      try {
        operator.stop(execution);
      } catch (JobExecutionNotRunningException e) {
        LOG.info("run {} had ended by itself", execution.getId());
      }
    }
  }

  private static void awaitEnd(Current running) {
    try {
      if (!running.ended().await(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn(
            "{} did not stop within {} s: its run is mended at the next start",
            running.job(),
            STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs with the job's life sign held, after mending what its dead predecessors left. */
  private JobExecution alive(String job, Start start) throws JobRefusedException {
    Current running = new Current(job, new CountDownLatch(1));
    try (LifeSign sign =
        LifeSign.take(source, catalog.lock(job))
            .orElseThrow(
                () ->
                    new JobRefusedException(
                        "a run of "
                            + job
                            + ", or of a job that changes the same tables, is alive: wait for its end or stop it first"))) {
      LOG.debug("holding {} for {}", sign, job);
      dead.mend(job);
      current.add(running);
      if (stopping) {
        throw new JobRefusedException(job + " does not start: the program is being stopped");
      }
      return start.run();
    } catch (SQLException e) {
      throw new JobRefusedException("the database does not answer: " + e.getMessage(), e);
    } finally {
      current.remove(running);
      running.ended().countDown();
    }
  }

  private long nextRun(String job, LocalDate date) {
    return jdbc.sql(
            """
            select coalesce(max(r.parameter_value::bigint), 0) + 1
            from batch_job_instance i
            join batch_job_execution e using (job_instance_id)
            join batch_job_execution_params d using (job_execution_id)
            join batch_job_execution_params r using (job_execution_id)
            where i.job_name = :job and d.parameter_name = 'date' and d.parameter_value = :date
              and r.parameter_name = 'run'
            """)
        .param("job", job)
        .param("date", date.toString())
        .query(Long.class)
        .single();
  }

  private interface Start {
    JobExecution run() throws JobRefusedException;
  }

  private record Current(String job, CountDownLatch ended) {}
}
