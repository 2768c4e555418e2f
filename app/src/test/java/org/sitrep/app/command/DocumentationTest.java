package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  void everyVariableIsInOperations() throws IOException {
    String operations = Files.readString(ROOT.resolve("docs/operations.md"));
    Set<String> variables = new TreeSet<>();
    for (String part : List.of("app/src/main", "ingest/src/main", "core/src/main", "sitrep")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Pattern.compile("\\bSITREP_[A-Z]+(?:_[A-Z]+)*\\b")
              .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
              .results()
              .map(found -> found.group().replaceFirst("_FILE$", ""))
              .forEach(variables::add);
        }
      }
    }
    assertThat(variables).contains("SITREP_OWNER_PASSWORD", "SITREP_JAVA_OPTIONS");
    assertThat(variables)
        .allSatisfy(name -> assertThat(operations).containsPattern("(?m)^\\|.*`" + name + "`"));
  }

  /** A row with a cell too many or too few is shown in the wrong columns. */
  @Test
  void everyRowOfATableHasTheCellsOfItsHead() throws IOException {
    int rows = 0;
    for (Path page : pages()) {
      int cells = 0;
      for (String line : Files.readAllLines(page)) {
        if (!line.startsWith("|")) {
          cells = 0;
          continue;
        }
        int found = line.replaceAll("`[^`]*`|\\\\\\|", "").split("\\|", -1).length;
        assertThat(found).as("%s: %s", page, line).isEqualTo(cells == 0 ? found : cells);
        cells = found;
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(100);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve),
              docs.filter(page -> page.toString().endsWith(".md")))
          .toList();
    }
  }

  /** What the page on security says that holds it is there, and is run by the usual build. */
  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : List.of("core", "ingest", "reports", "app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("\\w+(Test|IT)\\.java"))
            .forEach(name -> tests.add(name.replace(".java", "")));
      }
    }
    List<String> named =
        Pattern.compile("`(\\w+(?:Test|IT))`")
            .matcher(Files.readString(ROOT.resolve("docs/security.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(15).isSubsetOf(tests);
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
