package org.sitrep.app.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A night is two runs: archives are loaded and coded, then the workbooks are written. */
@Component
public class Night {

  /** Parameter of an ingest run that a report is to follow: where its workbooks go. */
  public static final String THEN_REPORT_TO = "thenReportTo";

  /** Parameter of an ingest run: what the set of that report is kept by. */
  public static final String THEN_REPORT_SET = "thenReportSet";

  private static final String INGEST = "ingest";
  private static final String REPORT = "report";

  private final JobRuns runs;
  private final JdbcClient jdbc;

  Night(JobRuns runs, JdbcClient jdbc) {
    this.runs = runs;
    this.jdbc = jdbc;
  }

  /**
   * The workbooks of a night.
   *
   * @param out directory that they are published in
   * @param set what their set is kept by, so that a night that goes on writes the set that it began
   *     with; null only of nights of earlier versions, which had no other than the built-in one
   */
  public record Report(Path out, @Nullable String set) {

    /** As parameters of a run, under the names that it has for them. */
    private Map<String, String> parameters(String outName, String setName) {
      Map<String, String> parameters = new TreeMap<>();
      parameters.put(outName, out.toAbsolutePath().normalize().toString());
      if (set != null) {
        parameters.put(setName, set);
      }
      return parameters;
    }
  }

  /**
   * Runs a night to its end, or to the run that fails.
   *
   * @param parameters of the ingest run
   * @param report the workbooks
   * @param ended is told of each run that has ended
   */
  public void start(
      LocalDate date, Map<String, String> parameters, Report report, Consumer<JobExecution> ended)
      throws JobRefusedException {
    Map<String, String> asked = new TreeMap<>(parameters);
    asked.putAll(report.parameters(THEN_REPORT_TO, THEN_REPORT_SET));
    JobExecution ingest = runs.start(INGEST, date, asked);
    ended.accept(ingest);
    goOn(ingest, ended);
  }

  /**
   * Goes on with a run; one of a night to the night's workbooks.
   *
   * @param ended is told of each run that has ended
   */
  public void rerun(long run, Consumer<JobExecution> ended) throws JobRefusedException {
    JobExecution again = runs.rerun(run);
    ended.accept(again);
    goOn(again, ended);
  }

  /** Writes the workbooks from what is stored. */
  public void report(LocalDate date, Report report, Consumer<JobExecution> ended)
      throws JobRefusedException {
    ended.accept(runs.start(REPORT, date, report.parameters("out", "set")));
  }

  /** The newest business date whose night came to its end, workbooks included. */
  public Optional<LocalDate> lastComplete() {
    return jdbc.sql(
            """
                select max(cast(d.parameter_value as date))
                  from batch_job_instance i
                  join batch_job_execution e using (job_instance_id)
                  join batch_job_execution_params d using (job_execution_id)
                  join batch_job_execution_params o using (job_execution_id)
                 where i.job_name = 'ingest' and e.status = 'COMPLETED'
                   and d.parameter_name = 'date' and o.parameter_name = :out
                   and exists (
                     select 1 from batch_job_instance ri
                       join batch_job_execution re using (job_instance_id)
                       join batch_job_execution_params rd using (job_execution_id)
                      where ri.job_name = 'report' and re.status = 'COMPLETED'
                        and rd.parameter_name = 'date' and rd.parameter_value = d.parameter_value)
                """)
        .param("out", THEN_REPORT_TO)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** The newest run of a date that has not come to its end. */
  public Optional<JobExecution> unfinished(LocalDate date) {
    return runs.unfinished(run -> date.equals(run.getJobParameters().getLocalDate(JobRuns.DATE)));
  }

  private void goOn(JobExecution run, Consumer<JobExecution> ended) throws JobRefusedException {
    String out = run.getJobParameters().getString(THEN_REPORT_TO);
    if (run.getStatus() == BatchStatus.COMPLETED && out != null) {
      report(
          Objects.requireNonNull(run.getJobParameters().getLocalDate(JobRuns.DATE)),
          new Report(Path.of(out), run.getJobParameters().getString(THEN_REPORT_SET)),
          ended);
    }
  }
}
