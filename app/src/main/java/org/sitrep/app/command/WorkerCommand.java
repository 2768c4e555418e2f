package org.sitrep.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.core.job.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "worker",
    description =
        "Takes parts of the runs that were started with the same broker and database, until it is stopped; then it"
            + " ends the chunks in hand and gives the rest back. Any number of workers may come and go during a run. They"
            + " read the archives where the run's command sees them: under the same path, or from a store.",
    mixinStandardHelpOptions = true,
    subcommands = WorkerDeadCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep worker --broker amqp://user:password@host/ --database-url jdbc:postgresql://host/sitrep",
      "  sitrep worker dead --broker amqp://user:password@host/"
    })
final class WorkerCommand implements Callable<Integer> {

  /** A partition holds a connection as a sign of life beside that of its chunk. */
  private static final int CONNECTIONS_PER_THREAD = 3;

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BrokerOption broker;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Parts at once (default: as many as there are cores).")
  private int threads;

  @Option(
      names = "--alive",
      paramLabel = "FILE",
      description =
          "File that is written anew every ten seconds while broker and database answer, for probes (default: none).")
  private @Nullable Path alive;

  @Override
  public Integer call() {
    if (threads < 0) {
      throw new CommandFailure("--threads takes 0 or more, not " + threads);
    }
    if (!database.isServer()) {
      throw new CommandFailure(
          "a worker needs the database of the runs: name it with --database-url or SITREP_DATABASE_URL");
    }
    int parts = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    Map<String, Object> properties = new HashMap<>();
    // The run's own command brings the tables up to date; a worker of another version must not.
    properties.put("spring.flyway.enabled", false);
    properties.put("sitrep.ingest.threads", parts);
    properties.put(
        "spring.datasource.hikari.maximum-pool-size", parts * CONNECTIONS_PER_THREAD + 4);
    PrintWriter err = spec.commandLine().getErr();
    AtomicReference<String> unfit = new AtomicReference<>();
    try (Session session =
        database.open(broker.on(BrokerOption.with(SitrepApplication::start, properties)))) {
      Worker worker = session.bean(Worker.class);
      try {
        worker.start(
            parts,
            why -> {
              unfit.set(why);
              session.endNow();
            });
      } catch (IllegalStateException e) {
        throw new CommandFailure(String.valueOf(e.getMessage()), e);
      }
      err.printf("takes %d parts at once until it is stopped (Ctrl-C)%n", parts);
      err.flush();
      try (LifeFile _ = LifeFile.of(alive, worker::isWell)) {
        session.awaitEnd();
      }
      worker.stop();
    }
    String why = unfit.get();
    if (why != null) {
      throw new CommandFailure("this worker is of no use to the run: " + why);
    }
    return ExitCode.OK;
  }
}
