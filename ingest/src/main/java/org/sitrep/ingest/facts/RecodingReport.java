package org.sitrep.ingest.facts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells at the end of a run that codes again what came of it, over all its executions. */
record RecodingReport(JdbcClient jdbc) implements StepExecutionListener {

  private static final String COUNTS =
      """
      select r.from_version, r.to_version, sum(articles) as articles, sum(touched) as touched,
             sum(same) as same, sum(changed) as changed, sum(gone) as gone, sum(added) as added
        from recoding r
        join batch_job_execution e using (job_execution_id)
       where e.job_instance_id = ?
       group by r.from_version, r.to_version
       order by r.from_version, r.to_version
      """;

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (step.getStatus() != BatchStatus.COMPLETED || Selection.of(step) != Selection.OUTDATED) {
      return step.getExitStatus();
    }
    List<String> lines =
        jdbc.sql(COUNTS)
            .param(step.getJobExecution().getJobInstanceId())
            .query(
                (row, number) ->
                    String.format(
                        Locale.ROOT,
                        "coded again %,d articles of %s by %s: %,d facts as before, %,d changed, %,d gone,"
                            + " %,d new; %,d articles to be joined with others anew",
                        row.getLong("articles"),
                        row.getString("from_version"),
                        row.getString("to_version"),
                        row.getLong("same"),
                        row.getLong("changed"),
                        row.getLong("gone"),
                        row.getLong("added"),
                        row.getLong("touched")))
            .list();
    return step.getExitStatus()
        .addExitDescription(
            lines.isEmpty()
                ? "nothing to code again: no article was coded by another version"
                : String.join("; ", lines));
  }
}
