package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many are listed, and how. */
final class ListingOptions extends JsonOption {

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      converter = AtLeastOne.class,
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private int most;

  int most() {
    return most;
  }

  private static final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("0*[1-9]\\d{0,8}")) {
        throw new TypeConversionException("it takes 1 or more, not " + text);
      }
      return Integer.valueOf(text);
    }
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
