package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.core.job.DeadRequests;
import org.sitrep.core.job.DeadRequests.DeadRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "dead",
    description =
        "Lists the requests to workers that none could serve, oldest first, or takes one away. A run that still"
            + " needs the part asks for it by itself.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep worker dead --broker amqp://user:password@host/",
      "  sitrep worker dead --broker amqp://user:password@host/ --requeue 3f2a"
    })
final class WorkerDeadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BrokerOption broker;

  @ArgGroup private @Nullable Deed deed;

  /** What to do with one, instead of listing them. */
  private static final class Deed {
    @Option(names = "--requeue", paramLabel = "ID", description = "Send it to the workers again.")
    private @Nullable String requeue;

    @Option(names = "--discard", paramLabel = "ID", description = "Throw it away.")
    private @Nullable String discard;
  }

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = database.open(broker.on(SitrepApplication::start))) {
      DeadRequests dead = session.bean(DeadRequests.class);
      Deed wanted = deed;
      if (wanted == null) {
        list(dead.list(), out);
        return ExitCode.OK;
      }
      String id = String.valueOf(wanted.requeue == null ? wanted.discard : wanted.requeue);
      boolean done = wanted.requeue == null ? dead.discard(id) : dead.requeue(id);
      if (!done) {
        throw new CommandFailure("there is no dead request " + id);
      }
      out.println(wanted.requeue == null ? "thrown away" : "sent again");
      return ExitCode.OK;
    } catch (IllegalStateException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private void list(List<DeadRequest> requests, PrintWriter out) {
    if (requests.isEmpty() && !json) {
      out.println("no dead requests");
    }
    for (DeadRequest one : requests) {
      if (json) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", one.id());
        fields.put("reason", one.reason());
        fields.put("detail", one.detail());
        fields.put("worker", one.worker());
        fields.put("since", one.since() == null ? null : one.since().toString());
        fields.put("body", one.body());
        out.println(JsonLines.line(fields));
      } else {
        out.printf(
            "%s  %s: %s (%s, %s)%n    %s%n",
            one.id(),
            one.reason(),
            one.detail(),
            one.since() == null ? "at an unknown time" : one.since(),
            one.worker() == null ? "the broker" : one.worker(),
            one.body().replaceAll("\\p{Cntrl}", "?"));
      }
    }
  }
}
