package org.sitrep.reports.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Writes and publishes the built-in set once, in a JVM of its own, and tells what that took. */
final class ReportRun {

  private ReportRun() {}

  /**
   * What a run took.
   *
   * @param wall seconds of the job, without the start of the program
   * @param cpu seconds of CPU time of the whole process
   * @param heap the most that each pool held, in MB
   * @param rows of all workbooks
   */
  record Figures(double wall, double cpu, double heap, long rows) {

    static Figures of(String line) {
      String[] parts = line.split(" ", -1);
      return new Figures(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Long.parseLong(parts[3]));
    }

    String line() {
      return String.format(Locale.ROOT, "%.2f %.2f %.0f %d", wall, cpu, heap, rows);
    }
  }

  /** Takes the database's address, user and password, the directory and a number of the run. */
  static void main(String... args) throws Exception {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "spring.batch.job.enabled", "false",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "warn",
                    "spring.datasource.url", args[0],
                    "spring.datasource.username", args[1],
                    "spring.datasource.password", args[2]))
            .run()) {
      JobParameters parameters =
          new JobParametersBuilder()
              .addLocalDate("date", NewsStore.DATE)
              .addLong("run", Long.parseLong(args[4]))
              .addString("out", Path.of(args[3]).toString(), false)
              .toJobParameters();
      long start = System.nanoTime();
      JobExecution run =
          context
              .getBean(JobOperator.class)
              .start(context.getBean("reportJob", Job.class), parameters);
      double wall = (System.nanoTime() - start) / 1e9;
      if (run.getStatus() != BatchStatus.COMPLETED) {
        throw new IllegalStateException(run.toString(), run.getAllFailureExceptions().getFirst());
      }
      long rows =
          run.getStepExecutions().stream().mapToLong(StepExecution::getWriteCount).sum();
      System.out.println(new Figures(wall, cpu(), heap(), rows).line());
    }
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1e6;
  }

  /** The report job and what it needs. */
  @SpringBootApplication(
      scanBasePackages = {"org.sitrep.reports.query", "org.sitrep.reports.set"})
  static class Application {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-30T06:00:00Z"), ZoneOffset.UTC);
    }
  }
}
