package org.sitrep.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.Night;
import org.sitrep.app.schedule.PlannedNight;
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

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Session session = database.open()) {
        LocalDate complete = session.bean(Night.class).lastComplete().orElse(null);
        PlannedNight planned = PlannedNight.in(session.bean(JdbcClient.class)).orElse(null);
        Instant now = session.bean(Clock.class).instant();
        if (output.json()) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("next", planned == null ? null : planned.begins().toString());
          row.put("running", planned != null && planned.running());
          row.put("instance", planned == null ? null : planned.instance());
          row.put("forgotten", planned != null && planned.isForgotten(now));
          row.put("lastComplete", complete == null ? null : complete.toString());
          out.println(JsonLines.line(row));
          return ExitCode.OK;
        }
        out.println(told(planned, now));
        out.println(
            complete == null
                ? "no night is complete yet"
                : "the newest complete night is that of " + complete);
      }
      return ExitCode.OK;
    }

    private static String told(@Nullable PlannedNight night, Instant now) {
      if (night == null) {
        return "no nights are planned: 'sitrep console --nightly HH:MM' plans them";
      }
      if (night.running()) {
        return "a night runs on %s%s"
            .formatted(
                night.instance(),
                night.isForgotten(now)
                    ? ", which was last heard of at " + night.heard() + ": another console takes it"
                    : "");
      }
      return night.isForgotten(now)
          ? "a night was to begin at %s, but no console with --nightly runs"
              .formatted(night.begins())
          : "the next night begins at " + night.begins();
    }
  }
}
