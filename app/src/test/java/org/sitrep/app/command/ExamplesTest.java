package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Commands that pages, timers and help show can be called as they stand there. */
class ExamplesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");
  private static final Pattern CALL =
      Pattern.compile("(?m)(?:^ *|\\| |\\$ |=/opt/sitrep/|[ ]/opt/sitrep/|\\./)sitrep +([a-z].*)$");
  private static final Pattern ARGUMENTS =
      Pattern.compile("(?s)(?:args|command): \\[((?:nightly|console|worker).*?)\\]");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private static List<String> shown() throws IOException {
    List<String> shown = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      for (Path page :
          Stream.concat(docs, Stream.of(ROOT.resolve("README.md")))
              .filter(file -> file.toString().endsWith(".md"))
              .toList()) {
        BLOCK
            .matcher(Files.readString(page))
            .results()
            .forEach(block -> calls(block.group(1), shown));
      }
    }
    for (String file :
        List.of(
            "systemd/sitrep-nightly.service", "systemd/sitrep-console.service", "cron/sitrep")) {
      calls(Files.readString(ROOT.resolve("docker").resolve(file)), shown);
    }
    for (String file : List.of("compose.yaml", "kubernetes/sitrep.yaml")) {
      ARGUMENTS
          .matcher(Files.readString(ROOT.resolve("docker").resolve(file)))
          .results()
          .map(
              found ->
                  found.group(1).replaceAll("\\$\\{\\w+:-([^}]*)}", "$1").replaceAll(",\\s*", " "))
          .forEach(shown::add);
    }
    HelpTest.commands()
        .forEach(
            command ->
                calls(String.join("\n", command.getCommandSpec().usageMessage().footer()), shown));
    return shown;
  }

  private static void calls(String text, List<String> to) {
    CALL.matcher(text)
        .results()
        // What may be left out is a form, not a call.
        .filter(found -> found.group(1).indexOf('[') < 0)
        // A remark stands behind some blanks; what follows is the shell's.
        .map(found -> found.group(1).replaceFirst(" {3,}.*| [#|>&].*", "").strip())
        .forEach(to::add);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void canBeCalledAsItStands(String line) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(line).results().toList()) {
      for (int group = 1; group <= 3; group++) {
        if (word.group(group) != null) {
          words.add(value(word.group(group)));
        }
      }
    }
    assertThatCode(() -> SitrepCommand.commandLine().parseArgs(words.toArray(String[]::new)))
        .as(line)
        .doesNotThrowAnyException();
  }

  /** What stands for something. */
  private static String value(String word) {
    return switch (word) {
      case "ID", "RUN" -> "12";
      case "YYYY-MM-DD" -> "2026-03-16";
      default -> word;
    };
  }

  @Test
  void everyTimerCallsTheSameCommand() throws IOException {
    assertThat(shown().stream().filter(line -> line.startsWith("nightly --inbox")))
        .hasSizeGreaterThan(6)
        .allSatisfy(
            line ->
                assertThat(
                        SitrepCommand.commandLine()
                            .parseArgs(line.split(" +", -1))
                            .asCommandLineList()
                            .getLast())
                    .extracting(CommandLine::getCommandName)
                    .isEqualTo("nightly"));
  }
}
