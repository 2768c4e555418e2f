package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What each command says of itself, and of a command line that is wrong. */
class HelpTest {

  static Stream<CommandLine> commands() {
    List<CommandLine> commands = new ArrayList<>();
    add(SitrepCommand.commandLine(), commands);
    return commands.stream().filter(command -> !command.getCommandName().equals("help"));
  }

  private static void add(CommandLine command, List<CommandLine> to) {
    to.add(command);
    command.getSubcommands().values().forEach(sub -> add(sub, to));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysWhatItDoesWithAnExampleOfItself(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
    assertThat(String.join("\n", command.getCommandSpec().usageMessage().footer()))
        .as(name)
        .contains("  " + (name.equals("sitrep completion") ? "source <(sitrep" : name));
    for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
      assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "runs",
    "runs list",
    "runs show",
    "rejects",
    "rejects list",
    "rejects show",
    "review list",
    "schedule show",
    "gazetteer find",
    "console account list",
    "evaluate",
    "report",
    "ingest"
  })
  void everyListingIsThereForScripts(String words) {
    CommandLine command = SitrepCommand.commandLine();
    for (String word : words.split(" ", -1)) {
      command = Objects.requireNonNull(command.getSubcommands().get(word));
    }
    assertThat(command.getCommandSpec().findOption("--json")).as(words).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "runz|Unmatched argument",
        "runs twelve|'twelve' is not a long",
        "runs --most 0|'--most': it takes 1 or more, not 0",
        "runs list --status failing|expected one of",
        "rejects --most many|it takes 1 or more, not many",
        "stop --wait -1|--wait takes 0 or more seconds",
        "report --date yesterday|'yesterday' is not",
        "report --json|--list",
        "ingest|Missing required argument",
        "ingest --recode --json|--json goes with --preview",
        "nightly|Missing required option: '--inbox=DIR'",
        "nightly --inbx .|Unknown option: '--inbx'",
        "console account set ann --role boss|expected one of",
        "gazetteer import|Missing required parameter: 'FILE'",
        "evaluate articles.jsonl|Missing required parameter: 'GOLD.jsonl'"
      })
  void aWrongCommandLineIsExplainedWithTheCommandToAsk(String words, String told) {
    CommandRun run = CommandRun.of(words.split(" ", -1));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(told, "--help'.").doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "code none.jsonl|no such file: none.jsonl",
        "check .|. is a directory, a file is wanted",
        "page none.html|no such file: none.html",
        "evaluate none.jsonl none.jsonl|no such file: none.jsonl",
        "gazetteer find Qxyzzy|no such name: Qxyzzy",
        "gazetteer import none.txt|no such file: none.txt",
        "review import none.xlsx|no such file: none.xlsx",
        "nightly --inbox none|no such inbox: none",
        "report --set none.yaml|no such file: none.yaml",
        "report --only none|the set has no such workbook",
        "report --country XX|is no country",
        "report --from 2026-02-01 --to 2026-01-01|is before --from",
        "rejects requeue|say which records: ID, --run, --archive, --reason or --all"
      })
  void whatCannotBeDoneIsToldInOneLineBeforeADatabaseIsOpened(String words, String told) {
    CommandRun run = CommandRun.of(words.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(told).doesNotContain("Exception", "\tat ").hasLineCount(1);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
    CommandRun run =
        CommandRun.of(
            "runs", "--database-url", "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("cannot work on jdbc:postgresql://127.0.0.1:1/x", "refused")
        .doesNotContain("secret", "\tat ")
        .hasLineCount(1);
  }
}
