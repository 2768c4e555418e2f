package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    for (CommandLine command : SitrepCommand.commandLine().getSubcommands().values()) {
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
    String schema =
        Files.readString(
            ROOT.resolve("core/src/main/resources/db/migration/V1__articles_and_facts.sql"));
    Pattern.compile("(?m)^create table (\\w+)")
        .matcher(schema)
        .results()
        .forEach(table -> tables.add(table.group(1)));
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
