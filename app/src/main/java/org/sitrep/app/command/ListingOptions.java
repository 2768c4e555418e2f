package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many are listed, and how. */
final class ListingOptions extends JsonOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int most;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private void setMost(int most) {
    if (most < 1) {
      throw new ParameterException(command.commandLine(), "--most takes 1 or more, not " + most);
    }
    this.most = most;
  }

  int most() {
    return most;
  }

  /**
   * Prints what was found.
   *
   * @param none what people read where there is nothing
   */
  <T> void print(
      PrintWriter out,
      List<T> found,
      Function<T, String> json,
      Function<T, String> text,
      String none) {
    found.forEach(one -> out.println((json() ? json : text).apply(one)));
    if (found.isEmpty() && !json()) {
      out.println(none);
    }
  }
}
