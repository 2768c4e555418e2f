package org.sitrep.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.app.console.Accounts;
import org.sitrep.app.database.RoleConnections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "account",
    description = "Who may log in to the console.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ConsoleAccountCommand.Setting.class,
      ConsoleAccountCommand.Listing.class,
      ConsoleAccountCommand.Removing.class
    },
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep console account set ann --role viewer", "  sitrep console account list"})
final class ConsoleAccountCommand {

  @Command(
      name = "set",
      description =
          "Makes an account, or gives one another password and role. The password is asked for, or read from the"
              + " standard input where that is no terminal.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {
        "  sitrep console account set ann --role viewer",
        "  echo \"$PASSWORD\" | sitrep console account set ci --role operator"
      })
  static final class Setting implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;

    @Parameters(paramLabel = "NAME", description = "What it logs in with.")
    private String name;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        defaultValue = "viewer",
        description =
            "${COMPLETION-CANDIDATES}: who looks, or who also starts, stops and mends (default: ${DEFAULT-VALUE}).")
    private Accounts.Role role;

    @Override
    public Integer call() throws IOException {
      String password = password();
      try (Session session = database.open()) {
        accounts(session).set(name, password, role);
      } catch (IllegalArgumentException e) {
        throw new CommandFailure(String.valueOf(e.getMessage()), e);
      }
      spec.commandLine()
          .getOut()
          .println("account '" + name + "' has the role " + lower(role) + " now");
      return ExitCode.OK;
    }

    private static String password() throws IOException {
      Console console =
          Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null);
      if (console != null) {
        char[] typed = console.readPassword("password: ");
        return typed == null ? "" : new String(typed);
      }
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
  }

  @Command(
      name = "list",
      description = "Lists the accounts.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep console account list --json")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;

    @Mixin private JsonOption output;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Session session = database.open()) {
        for (Accounts.Account account : accounts(session).list()) {
          if (output.json()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", account.name());
            row.put("role", lower(account.role()));
            out.println(JsonLines.line(row));
          } else {
            out.printf("%-24s %s%n", account.name(), lower(account.role()));
          }
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "remove",
      description = "Removes an account.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep console account remove ann")
  static final class Removing implements Callable<Integer> {

    @Mixin private DatabaseOptions database;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Override
    public Integer call() {
      try (Session session = database.open()) {
        if (!accounts(session).remove(name)) {
          throw new CommandFailure(
              "there is no account '"
                  + name
                  + "': 'sitrep console account list' tells which there are");
        }
      }
      return ExitCode.OK;
    }
  }

  private static Accounts accounts(Session session) {
    return Accounts.in(session.bean(RoleConnections.class), session.bean(Clock.class));
  }

  private static String lower(Accounts.Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
