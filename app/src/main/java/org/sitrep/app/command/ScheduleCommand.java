package org.sitrep.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.Night;
import org.sitrep.app.schedule.Nights;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "schedule",
    description = "The nights that consoles with --nightly begin by themselves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ScheduleCommand.Show.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep schedule show",
      "  sitrep console --inbox archives --nightly 02:30 --zone Asia/Karachi"
    })
final class ScheduleCommand {

  @Command(
      name = "show",
      description = "Shows when the next night begins, and which was the last to come to its end.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {"  sitrep schedule show", "  sitrep schedule show --json"})
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;

    @Mixin private JsonOption output;

    private record Planned(Instant next, boolean running, @Nullable String by) {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Session session = database.open()) {
        LocalDate complete = session.bean(Night.class).lastComplete().orElse(null);
        List<Planned> planned = planned(session.bean(JdbcClient.class));
        if (output.json()) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("next", planned.isEmpty() ? null : planned.getFirst().next().toString());
          row.put("running", !planned.isEmpty() && planned.getFirst().running());
          row.put("instance", planned.isEmpty() ? null : planned.getFirst().by());
          row.put("lastComplete", complete == null ? null : complete.toString());
          out.println(JsonLines.line(row));
          return ExitCode.OK;
        }
        if (planned.isEmpty()) {
          out.println("no nights are planned: 'sitrep console --nightly HH:MM' plans them");
        }
        for (Planned night : planned) {
          out.println(
              night.running()
                  ? "a night runs on " + night.by()
                  : "the next night begins at " + night.next());
        }
        out.println(
            complete == null
                ? "no night is complete yet"
                : "the newest complete night is that of " + complete);
      }
      return ExitCode.OK;
    }

    private static List<Planned> planned(JdbcClient jdbc) {
      return jdbc.sql("select * from scheduled_tasks where task_name = ?")
          .param(Nights.TASK)
          .query(
              (row, number) ->
                  new Planned(
                      row.getTimestamp("execution_time").toInstant(),
                      row.getBoolean("picked"),
                      row.getString("picked_by")))
          .list();
    }
  }
}
