package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RunCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "repair",
    description =
        "Mends what killed processes and lost connections left in the list of runs, so that they can be run again."
            + " Every start does so by itself for its own job; runs that are alive are left alone.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep repair"})
final class RepairCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Override
  public Integer call() throws JobRefusedException {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = database.open()) {
      List<String> told = session.bean(RunCare.class).repair();
      told.forEach(out::println);
      if (told.isEmpty()) {
        out.println("nothing to mend");
      }
      return ExitCode.OK;
    }
  }
}
