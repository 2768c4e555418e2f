package org.sitrep.app.command;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.sitrep.app.job.JobRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The root of the command line. */
@Command(
    name = "sitrep",
    description = "Article archives in, situation workbooks out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NightlyCommand.class,
      IngestCommand.class,
      ReportCommand.class,
      RunsCommand.class,
      RerunCommand.class,
      StopCommand.class,
      RepairCommand.class,
      RejectsCommand.class,
      ReviewCommand.class,
      ConsoleCommand.class,
      ScheduleCommand.class,
      WorkerCommand.class,
      GazetteerCommand.class,
      CodeCommand.class,
      PageCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep nightly --inbox archives     load what is new, code it, write the workbooks",
      "  sitrep rerun                        go on with the run that failed or was killed",
      "  sitrep code articles.jsonl          print the facts of each article, no database needed",
      "",
      "Exit codes: 0 done, 1 failed or some input refused, 2 wrong command line, 69 no JDK."
    })
public final class SitrepCommand {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private SitrepCommand() {}

  /**
   * Runs one command.
   *
   * @return the process's exit code
   */
  public static int run(String... args) {
    return commandLine().execute(args.length == 0 ? new String[] {"help"} : args);
  }

  static CommandLine commandLine() {
    SitrepCommand root = new SitrepCommand();
    return new CommandLine(root)
        .registerConverter(LocalDate.class, SitrepCommand::date)
        .setOut(to(System.out))
        .setErr(to(System.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(root::explain)
        .setParameterExceptionHandler(SitrepCommand::explainUsage);
  }

  private static PrintWriter to(OutputStream stream) {
    return new PrintWriter(
        new TerminalWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2026-03-16");
    }
  }

  private int explain(Exception error, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    err.println(line.getCommandSpec().qualifiedName() + ": " + message(error));
    if (debug) {
      error.printStackTrace(err);
    } else if (!forUsers(error)) {
      err.println("Call it again with --debug to see where this comes from.");
    }
    return ExitCode.FAILED;
  }

  private static String message(Throwable error) {
    String message = error.getMessage();
    return message == null || !forUsers(error)
        ? error.getClass().getSimpleName() + (message == null ? "" : ": " + message)
        : message;
  }

  /** Whether the message says it all: what, where and what to do. */
  private static boolean forUsers(Throwable error) {
    return error instanceof CommandFailure || error instanceof JobRefusedException;
  }

  /** What is missing was often only spelled wrong: then that is the error. */
  private static ParameterException misspelled(ParameterException error, String[] args) {
    CommandLine line = error.getCommandLine();
    if (error instanceof CommandLine.MissingParameterException) {
      for (String word : args) {
        String name = word.split("=", 2)[0];
        if (name.startsWith("--") && !line.getCommandSpec().optionsMap().containsKey(name)) {
          return new CommandLine.UnmatchedArgumentException(line, List.of(name));
        }
      }
    }
    return error;
  }

  private static int explainUsage(ParameterException error, String[] args) {
    PrintWriter err = error.getCommandLine().getErr();
    ParameterException told = misspelled(error, args);
    err.println(told.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(told, err);
    err.println("See '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }
}
