package org.sitrep.app.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.RejectedRecords;
import org.sitrep.core.job.Progress;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of all processes, as administrators look at them. */
@Component
public class RunHistory {

  private static final int STRAGGLES = 3;
  private static final Comparator<StepExecution> BY_ID =
      Comparator.comparingLong(StepExecution::getId);

  private final JobRuns runs;
  private final RunViews views;
  private final JobRepository repository;
  private final JdbcClient jdbc;
  private final RejectedRecords rejected;
  private final Clock clock;

  RunHistory(
      JobRuns runs,
      RunViews views,
      JobRepository repository,
      JdbcClient jdbc,
      RejectedRecords rejected,
      Clock clock) {
    this.runs = runs;
    this.views = views;
    this.repository = repository;
    this.jdbc = jdbc;
    this.rejected = rejected;
    this.clock = clock;
  }

  /**
   * Which runs are asked for; null asks for any.
   *
   * @param job the job's name
   * @param status Spring Batch's status
   * @param before only runs with a smaller number
   */
  public record Filter(@Nullable String job, @Nullable String status, @Nullable Long before) {

    /** Every run. */
    public static final Filter ALL = new Filter(null, null, null);
  }

  /** The newest runs that are asked for, newest first. */
  public List<RunView> list(Filter filter, int most) {
    return jdbc
        .sql(
            """
            select e.job_execution_id from batch_job_execution e join batch_job_instance i using (job_instance_id)
             where (cast(:job as text) is null or i.job_name = :job)
               and (cast(:status as text) is null or e.status = :status)
               and (cast(:before as bigint) is null or e.job_execution_id < :before)
             order by 1 desc limit :most
            """)
        .param("job", filter.job())
        .param("status", filter.status())
        .param("before", filter.before())
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> repository.getJobExecution(Objects.requireNonNull(id)))
        .filter(Objects::nonNull)
        .map(views::of)
        .toList();
  }

  /**
   * A run with its steps and partitions.
   *
   * @throws JobRefusedException where there is no such run, or the database does not answer
   */
  public RunDetail detail(long id) throws JobRefusedException {
    JobExecution run = runs.find(id);
    Map<String, Long> reasons = new TreeMap<>();
    rejected.countByReason(id).forEach(one -> reasons.put(one.getReason(), one.getNumber()));
    Map<String, String> parameters = new TreeMap<>();
    run.getJobParameters()
        .parameters()
        .forEach(one -> parameters.put(one.name(), String.valueOf(one.value())));
    RunView view = views.of(run);
    Map<String, StepProgress> progress = progress(id);
    List<RunDetail.Step> steps = new ArrayList<>();
    for (RunView.StepView step : view.steps()) {
      steps.add(step(run, step, progress.get(step.name())));
    }
    return new RunDetail(view, state(run), parameters, steps, reasons, workbooks(run));
  }

  /** What can be done with a run now. */
  public RunDetail.State state(JobExecution run) throws JobRefusedException {
    if (run.getStatus().isRunning()) {
      return views.isDead(run) ? RunDetail.State.DEAD : RunDetail.State.ALIVE;
    }
    JobExecution last = repository.getLastJobExecution(run.getJobInstance());
    boolean over =
        run.getStatus() == BatchStatus.COMPLETED
            || run.getStatus() == BatchStatus.ABANDONED
            || last == null
            || last.getId() != run.getId();
    return over ? RunDetail.State.OVER : RunDetail.State.UNFINISHED;
  }

  private Map<String, StepProgress> progress(long run) {
    Map<String, StepProgress> progress = new HashMap<>();
    jdbc.sql("select * from step_progress where job_execution_id = ?")
        .param(run)
        .query(
            row -> {
              progress.put(
                  row.getString("step"),
                  new StepProgress(
                      Progress.Unit.valueOf(row.getString("unit")),
                      row.getLong("total"),
                      row.getLong("done"),
                      row.getTimestamp("began_at").toInstant(),
                      row.getTimestamp("told_at").toInstant(),
                      row.getBoolean("ended")));
            });
    return progress;
  }

  private RunDetail.Step step(
      JobExecution run, RunView.StepView view, @Nullable StepProgress progress) {
    List<StepExecution> parts = new ArrayList<>();
    @Nullable LocalDateTime started = null;
    @Nullable Long seconds = null;
    boolean own = false;
    // Partitions bear their worker's name; they come after the step that they are of.
    for (StepExecution step : run.getStepExecutions().stream().sorted(BY_ID).toList()) {
      if (step.getStepName().contains(":")) {
        if (own) {
          parts.add(step);
        }
        continue;
      }
      own = step.getStepName().equals(view.name());
      if (own) {
        started = step.getStartTime();
        seconds = seconds(step.getStartTime(), step.getEndTime());
      }
    }
    return new RunDetail.Step(view, started, seconds, progress, partitions(parts));
  }

  private List<RunDetail.Partition> partitions(List<StepExecution> parts) {
    List<Long> took =
        parts.stream()
            .filter(part -> part.getStatus() == BatchStatus.COMPLETED)
            .map(part -> seconds(part.getStartTime(), part.getEndTime()))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    LocalDateTime now = LocalDateTime.now(clock);
    List<RunDetail.Partition> partitions = new ArrayList<>();
    for (StepExecution part : parts) {
      boolean running = part.getStatus().isRunning();
      Long seconds = seconds(part.getStartTime(), running ? now : part.getEndTime());
      boolean straggling =
          running
              && seconds != null
              && !took.isEmpty()
              && seconds > STRAGGLES * Math.max(1, took.get(took.size() / 2));
      partitions.add(
          new RunDetail.Partition(
              part.getStepName().substring(part.getStepName().indexOf(':') + 1),
              part.getStatus().name(),
              part.getReadCount(),
              part.getWriteCount(),
              seconds,
              straggling,
              RunView.reason(part.getExitStatus().getExitDescription())));
    }
    partitions.sort(
        Comparator.comparing((RunDetail.Partition part) -> part.status().equals("COMPLETED"))
            .thenComparing(RunDetail.Partition::name));
    return partitions;
  }

  private static List<String> workbooks(JobExecution run) {
    return run.getExecutionContext().get("workbooks") instanceof List<?> paths
        ? paths.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static @Nullable Long seconds(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    return from == null || to == null ? null : Duration.between(from, to).toSeconds();
  }
}
