package org.sitrep.reports.set;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Releases;

/**
 * What a report run is asked for.
 *
 * @param date the business date
 * @param period what is reported on
 * @param series the workbooks that it is compared with
 * @param out the directory of published workbooks
 */
record ReportParameters(LocalDate date, Period period, Releases.Series series, Path out) {

  static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          "report",
          "Writes the situation workbook of a business date and publishes it.",
          List.of(
              new Parameter(
                  "date", "Business date, yyyy-mm-dd; the last day reported on.", true, true),
              new Parameter("run", "Number that tells apart runs of one date.", true, false),
              new Parameter("out", "Directory that workbooks are published in.", false, true),
              new Parameter(
                  "from", "First day reported on, yyyy-mm-dd; all days without it.", false, false),
              new Parameter(
                  "to", "Last day reported on, yyyy-mm-dd; the date without it.", false, false)));

  /**
   * Reads a job's parameters.
   *
   * @throws IllegalArgumentException where one is missing or no date, with its name and value
   */
  static ReportParameters of(Map<String, Object> parameters) {
    LocalDate date = day(parameters, "date");
    if (date == null) {
      throw new IllegalArgumentException("the parameter 'date' is missing");
    }
    Object out = parameters.get("out");
    if (out == null) {
      throw new IllegalArgumentException("the parameter 'out' is missing");
    }
    LocalDate from = day(parameters, "from");
    LocalDate to = day(parameters, "to");
    return new ReportParameters(
        date,
        new Period(from, to == null ? date : to),
        new Releases.Series("situation", from, to),
        Path.of(out.toString()).toAbsolutePath());
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
