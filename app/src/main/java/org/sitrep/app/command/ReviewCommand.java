package org.sitrep.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.article.FileHash;
import org.sitrep.core.article.RejectedRecords;
import org.sitrep.core.review.ReviewDecisions;
import org.springframework.batch.core.job.JobExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    description = "Takes analysts' decisions from workbooks, or lists those that were taken.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReviewCommand.Import.class, ReviewCommand.Listing.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep review import violence-2026-11-30.xlsx --by Ann",
      "  sitrep review list --not-applied"
    })
final class ReviewCommand {

  private static final String JOB = "review";

  /** Whoever sent a workbook wants to know all that is wrong with it. */
  private static final int ROWS_SHOWN = 1_000;

  @Command(
      name = "import",
      description =
          "Reads the decisions that were written into a workbook's records and incidents, and links the facts anew"
              + " that they are on. Each cell that cannot be taken is named, and its row left out; the same file a"
              + " second time changes nothing. Ends with 1 where a row was left out.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep review import violence-2026-11-30.xlsx --by Ann")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private BusinessDate date;

    @Parameters(paramLabel = "FILE", description = "A workbook of this program, as it was saved.")
    private Path file;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        description =
            "Who decided (default: what the column Reviewed by says, else the user of the system).")
    private @Nullable String by;

    @Override
    public Integer call() throws JobRefusedException, IOException {
      Inputs.readable(file);
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("sha256", FileHash.sha256(file));
      parameters.put("file", file.toAbsolutePath().normalize().toString());
      parameters.put("importer", System.getProperty("user.name", "unknown"));
      if (by != null) {
        parameters.put("by", by);
      }
      PrintWriter out = spec.commandLine().getOut();
      try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
        JobRuns runs = session.bean(JobRuns.class);
        Optional<JobExecution> before = runs.complete(JOB, "sha256", parameters.get("sha256"));
        if (before.isPresent()) {
          out.println(
              "run %d imported the same file: nothing is changed".formatted(before.get().getId()));
          return ExitCode.OK;
        }
        JobExecution run = runs.start(JOB, date.in(session), parameters);
        int code = new RunReport(session, out, ROWS_SHOWN).print(run);
        boolean refused = !session.bean(RejectedRecords.class).countByReason(run.getId()).isEmpty();
        return refused ? ExitCode.FAILED : code;
      }
    }
  }

  @Command(
      name = "list",
      description =
          "Lists decisions on records and on incidents, newest first, and says of each that holds for nothing why.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {"  sitrep review list", "  sitrep review list --not-applied --json"})
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;

    @Option(
        names = "--not-applied",
        description = "Only those that hold for nothing, though no later one has their place.")
    private boolean notApplied;

    @Option(
        names = "--history",
        description = "Also those that later ones have taken the place of.")
    private boolean history;

    @Mixin private ListingOptions listing;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Session session = database.open()) {
        ReviewDecisions decisions = session.bean(ReviewDecisions.class);
        // Which ones hold for nothing is known only when they are looked at.
        int read = notApplied ? Integer.MAX_VALUE : listing.most();
        List<ReviewDecisions.Listed> facts =
            decisions.newest(history, read).stream()
                .filter(
                    one ->
                        !notApplied
                            || (one.getNotApplied() != null && one.getSupersededAt() == null))
                .limit(listing.most())
                .toList();
        List<ReviewDecisions.ListedRuling> incidents =
            decisions.newestOnIncidents(read).stream()
                .filter(one -> !notApplied || one.getNotApplied() != null)
                .limit(listing.most())
                .toList();
        facts.forEach(
            one ->
                out.println(
                    listing.json() ? JsonLines.line(row(one)) : TerminalWriter.line(text(one))));
        incidents.forEach(
            one ->
                out.println(
                    listing.json() ? JsonLines.line(row(one)) : TerminalWriter.line(text(one))));
        if (facts.isEmpty() && incidents.isEmpty() && !listing.json()) {
          out.println("no decisions");
        }
        return ExitCode.OK;
      }
    }

    private static String text(ReviewDecisions.Listed one) {
      return "%d  %s%s  by %s on %s, %s %s row %d: \"%s\"%s%s"
          .formatted(
              one.getId(),
              one.getDecision(),
              one.getCorrected().equals("{}") ? "" : " " + one.getCorrected(),
              one.getDecidedBy(),
              one.getDecidedAt(),
              one.getFile(),
              one.getSheet(),
              one.getCellRow(),
              one.getQuote(),
              one.getNote() == null ? "" : " (" + one.getNote() + ")",
              one.getNotApplied() == null ? "" : ": not applied, " + one.getNotApplied());
    }

    private static String text(ReviewDecisions.ListedRuling one) {
      return "incident %d  %s: %d and %d records  by %s on %s, %s %s row %d%s%s"
          .formatted(
              one.getId(),
              one.getDecision(),
              one.getOnes(),
              one.getOthers(),
              one.getDecidedBy(),
              one.getDecidedAt(),
              one.getFile(),
              one.getSheet(),
              one.getCellRow(),
              one.getNote() == null ? "" : " (" + one.getNote() + ")",
              one.getNotApplied() == null ? "" : ": not applied, " + one.getNotApplied());
    }

    private static Map<String, @Nullable Object> row(ReviewDecisions.Listed one) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", one.getId());
      row.put("fact", one.getFactKey());
      row.put("decision", one.getDecision());
      row.put("corrected", JsonLines.parse(one.getCorrected()));
      row.put("note", one.getNote());
      row.put("by", one.getDecidedBy());
      row.put("at", one.getDecidedAt().toString());
      row.put("title", one.getTitle());
      row.put("quote", one.getQuote());
      row.put("rule", one.getRule());
      row.put("file", one.getFile());
      row.put("sheet", one.getSheet());
      row.put("row", one.getCellRow());
      row.put(
          "superseded", one.getSupersededAt() == null ? null : one.getSupersededAt().toString());
      row.put("via", one.getVia());
      row.put("facts", one.getFacts());
      row.put("not_applied", one.getNotApplied());
      return row;
    }

    private static Map<String, @Nullable Object> row(ReviewDecisions.ListedRuling one) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("incident_decision", one.getId());
      row.put("decision", one.getDecision());
      row.put("note", one.getNote());
      row.put("by", one.getDecidedBy());
      row.put("at", one.getDecidedAt().toString());
      row.put("file", one.getFile());
      row.put("sheet", one.getSheet());
      row.put("row", one.getCellRow());
      row.put("ones", one.getOnes());
      row.put("others", one.getOthers());
      row.put("not_applied", one.getNotApplied());
      return row;
    }
  }
}
