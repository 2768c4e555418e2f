package org.sitrep.ingest.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;

/**
 * What an import is asked for.
 *
 * @param file the workbook
 * @param sha256 of its content
 * @param by who decided, whatever the rows say, or null
 * @param importer who decided where nobody is named
 */
record ReviewParameters(Path file, String sha256, @Nullable String by, String importer) {

  static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          "review",
          "Takes analysts' decisions from a workbook and links the facts anew that they are on",
          List.of(
              new Parameter("sha256", "SHA-256 of the workbook", true, true),
              new Parameter("date", "business date, ISO 8601", false, true),
              new Parameter("run", "number of the run on that date, from 1", false, true),
              new Parameter("file", "path of the workbook", false, true),
              new Parameter("importer", "who decided where nobody is named", false, true),
              new Parameter("by", "who decided, whatever the rows say", false, false)),
          JobDescriptor.FACTS);

  static ReviewParameters of(Map<String, Object> parameters) {
    Object by = parameters.get("by");
    return new ReviewParameters(
        Path.of(String.valueOf(parameters.get("file"))),
        String.valueOf(parameters.get("sha256")),
        by == null ? null : by.toString(),
        String.valueOf(parameters.get("importer")));
  }
}
