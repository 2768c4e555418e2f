package org.sitrep.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "requeue",
    description =
        "Hands rejected records back to the next run, after a fix: it reads their archives again, where what was"
            + " loaded stays as it is, and codes again the articles that could not be coded. A record stays among the"
            + " rejected until a run has taken it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep rejects requeue 345",
      "  sitrep rejects requeue --reason too_slow --preview",
      "  sitrep rejects requeue --all"
    })
final class RejectsRequeueCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private RejectFilterOptions options;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "One rejected record.")
  private @Nullable Long id;

  @Option(names = "--all", description = "All of them.")
  private boolean all;

  @Option(names = "--preview", description = "Only tell what it would come to.")
  private boolean preview;

  @Override
  public Integer call() {
    RejectFilter filter = options.filter(id);
    if (filter.equals(RejectFilter.ALL) && !all) {
      throw new CommandFailure("say which records: ID, --run, --archive, --reason or --all");
    }
    try (Session session = database.open()) {
      Rejects rejects = session.bean(Rejects.class);
      Rejects.Requeued requeued = preview ? rejects.preview(filter) : rejects.requeue(filter);
      spec.commandLine()
          .getOut()
          .printf(
              "%d rejected records: the next run %s %d archives again and %s %d articles again; %d cannot be handed"
                  + " back%n",
              requeued.records(),
              preview ? "would read" : "reads",
              requeued.archives(),
              preview ? "would code" : "codes",
              requeued.articles(),
              requeued.kept());
      return ExitCode.OK;
    }
  }
}
