package org.sitrep.ingest.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the ingest job in a JVM of its own, so that it can be killed. */
public final class IngestProcess {

  private IngestProcess() {}

  /** Starts the process; its output goes to the file. */
  public static Process start(
      String url, String user, String password, Path inbox, boolean recode, File output)
      throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                IngestProcess.class.getName(),
                url,
                user,
                password,
                inbox.toString(),
                Boolean.toString(recode)))
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start();
  }

  /** The parameters of a run. */
  public static JobParameters parameters(Path inbox, long run) {
    return parameters(inbox, run, false);
  }

  /**
   * The parameters of a run.
   *
   * @param recode whether it codes again what another version coded
   */
  public static JobParameters parameters(Path inbox, long run, boolean recode) {
    return parameters(inbox.toString(), run, recode);
  }

  /** Likewise, over archives wherever they are. */
  public static JobParameters parameters(String inbox, long run, boolean recode) {
    return new JobParametersBuilder()
        .addLocalDate("date", LocalDate.of(2025, 1, 1))
        .addLong("run", run)
        .addString("inbox", inbox, false)
        .addString("recode", Boolean.toString(recode), false)
        .toJobParameters();
  }

  /** Takes address, user and password of the database, the inbox, and whether to code again. */
  public static void main(String[] arguments) throws Exception {
    SpringApplication application = new SpringApplication(IngestApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.datasource.url=" + arguments[0],
            "--spring.datasource.username=" + arguments[1],
            "--spring.datasource.password=" + arguments[2],
            "--spring.batch.job.enabled=false",
            "--spring.batch.jdbc.isolation-level-for-create=read-committed",
            "--sitrep.ingest.threads=2",
            "--sitrep.ingest.segment-size=15KB",
            "--sitrep.ingest.chunk=20")) {
      context
          .getBean(JobOperator.class)
          .start(
              context.getBean("ingestJob", Job.class),
              parameters(Path.of(arguments[3]), 99, Boolean.parseBoolean(arguments[4])));
    }
  }
}
