package org.sitrep.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.Database;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.Night;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.ServerCpu;
import org.sitrep.ingest.bench.StepCosts;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One night of the whole program in a process of its own, on the embedded PostgreSQL with its
 * writes synced. Takes inbox, data folder, output folder and the file for its figures.
 */
final class MeasuredNight implements StepExecutionListener {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private static final double NANOS = 1e9;

  private final StepCosts costs;
  private final Map<String, Long> begun = new HashMap<>();
  private final Figures figures = new Figures();

  private MeasuredNight(StepCosts costs) {
    this.costs = costs;
  }

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]).toAbsolutePath();
    System.setProperty("sitrep.logs", data.resolve("logs").toString());
    MeasuredNight night =
        new MeasuredNight(new StepCosts(new ServerCpu(data.resolve("postgresql"))));
    try (Database database = Database.open(null, Map.of(), data);
        ConfigurableApplicationContext program =
            SitrepApplication.start(database.address(), night::prepare)) {
      night.run(program, Path.of(args[0]).toAbsolutePath(), Path.of(args[2]));
      night.figures.write(Path.of(args[3]));
    }
  }

  private void prepare(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context)
        .registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE);
    context
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof AbstractStep step) {
                  step.registerStepExecutionListener(MeasuredNight.this);
                }
                return bean;
              }
            });
  }

  private void run(ConfigurableApplicationContext program, Path inbox, Path out) throws Exception {
    program
        .getBean(Night.class)
        .start(
            DAY,
            Map.of("inbox", inbox.toString()),
            new Night.Report(out, null),
            MeasuredNight::check);
    JdbcClient jdbc = program.getBean(JdbcClient.class);
    figures.put("articles", number(jdbc, "select count(*) from article"));
    figures.put("rejected", number(jdbc, "select count(*) from rejected_record"));
    figures.put("claims", number(jdbc, "select count(*) from violence_claim"));
    figures.put("events", number(jdbc, "select count(*) from cooperation_event"));
    figures.put("incidents", number(jdbc, "select count(*) from incident"));
    figures.put("database", number(jdbc, "select pg_database_size(current_database())"));
    figures.put("archive", number(jdbc, "select sum(bytes) from archive"));
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
      }
    }
    figures.put("heap", (double) most);
    figures.putProcess();
  }

  private static void check(JobExecution run) {
    if (run.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(run.toString() + run.getAllFailureExceptions());
    }
  }

  private static double number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Double.class).single();
  }

  @Override
  public void beforeStep(StepExecution step) {
    if (isWhole(step)) {
      costs.begin(step.getStepName(), 0, Progress.Unit.ARTICLES);
      begun.put(step.getStepName(), System.nanoTime());
    }
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    String name = step.getStepName();
    if (isWhole(step)) {
      costs.end(name);
      long wall = System.nanoTime() - begun.getOrDefault(name, 0L);
      figures.put(name, costs.of(name), wall / NANOS);
    }
    return step.getExitStatus();
  }

  /** Not a partition of one. */
  private static boolean isWhole(StepExecution step) {
    return !step.getStepName().contains(":");
  }
}
