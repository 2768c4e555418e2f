package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A command or option that a user can see is documented. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyCommandIsInTheReadme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (String command : SitrepCommand.commandLine().getSubcommands().keySet()) {
      if (!command.equals("help")) {
        assertThat(readme).as("README.md").containsPattern("`sitrep " + command + "[ `]");
      }
    }
  }

  @Test
  void everyOptionIsInOperations() throws IOException {
    String operations = Files.readString(ROOT.resolve("docs/operations.md"));
    List<CommandLine> commands =
        new ArrayList<>(SitrepCommand.commandLine().getSubcommands().values());
    List.copyOf(commands).forEach(command -> commands.addAll(command.getSubcommands().values()));
    for (CommandLine command : commands) {
      for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
        assertThat(operations)
            .as("option of %s in docs/operations.md", command.getCommandName())
            .contains(option.longestName());
      }
    }
  }

  @Test
  void everyTableIsInTheDatabasePage() throws IOException {
    List<String> tables = new ArrayList<>();
    try (Stream<Path> migrations =
        Files.list(ROOT.resolve("core/src/main/resources/db/migration"))) {
      for (Path migration : migrations.toList()) {
        Pattern.compile("(?m)^create table (?!batch_)(\\w+)", Pattern.CASE_INSENSITIVE)
            .matcher(Files.readString(migration))
            .results()
            .forEach(table -> tables.add(table.group(1)));
      }
    }
    String documented = Files.readString(ROOT.resolve("docs/database.md"));
    assertThat(tables)
        .isNotEmpty()
        .allSatisfy(table -> assertThat(documented).contains("`" + table + "`"));
  }

  @Test
  void everyLinkInTheReadmeLeadsSomewhere() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    var links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme);
    int found = 0;
    while (links.find()) {
      found++;
      assertThat(ROOT.resolve(links.group(1))).exists();
    }
    assertThat(found).isGreaterThan(5);
  }
}
