package org.sitrep.reports.set;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;
import org.sitrep.reports.definition.Choice;
import org.sitrep.reports.workbook.Profile;

/**
 * What a report run is asked for.
 *
 * @param date the business date
 * @param set what the set of workbooks is kept by, or null for the one that comes with the program
 * @param choice what of the set, and otherwise than it says
 * @param out the directory of published workbooks
 */
record ReportParameters(LocalDate date, @Nullable String set, Choice choice, Path out) {

  /** Between the values of a parameter that has several. */
  private static final String SEPARATOR = ";";

  static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          "report",
          "Writes the workbooks of a business date and publishes them.",
          List.of(
              new Parameter(
                  "date", "Business date, yyyy-mm-dd; the last day reported on.", true, true),
              new Parameter("run", "Number that tells apart runs of one date.", true, false),
              new Parameter("out", "Directory that workbooks are published in.", false, true),
              new Parameter(
                  "set",
                  "SHA-256 of the set of workbooks, as kept in the table report_set; the built-in one"
                      + " without it.",
                  false,
                  false),
              new Parameter(
                  "only", "Names of workbooks of the set, with semicolons; all.", false, false),
              new Parameter(
                  "from", "First day reported on, yyyy-mm-dd; as the set says.", false, false),
              new Parameter(
                  "to", "Last day reported on, yyyy-mm-dd; as the set says.", false, false),
              new Parameter(
                  "countries",
                  "Codes of countries, with semicolons; as the set says.",
                  false,
                  false),
              new Parameter(
                  "actors", "Names of actors, with semicolons; as the set says.", false, false),
              new Parameter("profile", "analyst or accessible; as the set says.", false, false)));

  /**
   * Reads a job's parameters.
   *
   * @throws IllegalArgumentException where one is missing or wrong, with its name and value
   */
  static ReportParameters of(Map<String, Object> parameters) {
    LocalDate date = day(parameters, "date");
    if (date == null) {
      throw new IllegalArgumentException("the parameter 'date' is missing");
    }
    String out = text(parameters, "out");
    if (out == null) {
      throw new IllegalArgumentException("the parameter 'out' is missing");
    }
    Choice choice =
        new Choice(
            list(parameters, "only"),
            day(parameters, "from"),
            day(parameters, "to"),
            list(parameters, "countries"),
            list(parameters, "actors"),
            profile(parameters));
    return new ReportParameters(
        date, text(parameters, "set"), choice, Path.of(out).toAbsolutePath());
  }

  private static Optional<Profile> profile(Map<String, Object> parameters) {
    String code = text(parameters, "profile");
    if (code == null) {
      return Optional.empty();
    }
    Optional<Profile> profile = Profile.of(code);
    if (profile.isEmpty()) {
      throw new IllegalArgumentException(
          "the parameter 'profile' is none of %s: '%s'".formatted(Profile.codes(), code));
    }
    return profile;
  }

  private static @Nullable String text(Map<String, Object> parameters, String name) {
    Object value = parameters.get(name);
    return value == null ? null : value.toString();
  }

  private static List<String> list(Map<String, Object> parameters, String name) {
    String text = text(parameters, name);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(SEPARATOR, -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
  }

  private static @Nullable LocalDate day(Map<String, Object> parameters, String name) {
    Object value = parameters.get(name);
    if (value == null || value instanceof LocalDate) {
      return (LocalDate) value;
    }
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the parameter '" + name + "' is no date (yyyy-mm-dd): '" + value + "'", e);
    }
  }
}
