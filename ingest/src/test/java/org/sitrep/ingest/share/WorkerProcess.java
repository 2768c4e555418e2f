package org.sitrep.ingest.share;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.sitrep.core.job.Worker;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The ingest job's program, as a manager, as a worker in this process, or as one of its own. */
final class WorkerProcess {

  private WorkerProcess() {}

  /** The program on a database. */
  static ConfigurableApplicationContext program(TestDatabase database, String... more) {
    List<String> properties = new ArrayList<>(List.of(database.springProperties()));
    properties.addAll(List.of(more));
    return program(properties);
  }

  private static ConfigurableApplicationContext program(List<String> properties) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "spring.batch.job.enabled=false",
                "spring.batch.jdbc.isolation-level-for-create=read-committed",
                "spring.main.banner-mode=off",
                "sitrep.ingest.threads=2",
                "sitrep.ingest.chunk=20",
                "sitrep.ingest.segment-size=15KB",
                "sitrep.broker.poll=100ms",
                "sitrep.broker.resend=1s"));
    all.addAll(properties);
    return new SpringApplicationBuilder(IngestApplication.class)
        .web(WebApplicationType.NONE)
        .run(all.stream().map(property -> "--" + property).toArray(String[]::new));
  }

  /** Starts a worker as a process of its own. */
  static Process start(TestDatabase database, String broker, File output) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName(),
                "sitrep.broker.url=" + broker));
    command.addAll(List.of(database.springProperties()));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  /** Takes properties of the program. */
  public static void main(String[] properties) throws InterruptedException {
    ConfigurableApplicationContext context = program(List.of(properties));
    context.getBean(Worker.class).start(1, why -> {});
    new CountDownLatch(1).await();
  }
}
