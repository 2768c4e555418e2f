package org.sitrep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.core.article.FieldMappingException;
import picocli.CommandLine.Option;

/** What the fields of records are called, where it is not as usual. */
final class FieldsOption {

  /** Parameter of an ingest run: what the file says, so that a rerun means the same. */
  static final String PARAMETER = "fields";

  private static final String PROPERTY = "sitrep.ingest.fields";
  private static final String VARIABLE = "SITREP_INGEST_FIELDS";

  @Option(
      names = "--fields",
      paramLabel = "FILE",
      description =
          "Says which fields of records are the text, the title and so on: lines such as 'text = Body' (default: the"
              + " property sitrep.ingest.fields, or SITREP_INGEST_FIELDS, else the usual names).")
  private @Nullable Path file;

  /** What the user says, checked. */
  FieldMapping mapping() {
    Path told =
        Optional.ofNullable(file)
            .or(() -> Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of))
            .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of))
            .orElse(null);
    if (told == null) {
      return FieldMapping.NONE;
    }
    try {
      return FieldMapping.parse(Files.readString(Inputs.readable(told)), told.toString());
    } catch (FieldMappingException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(told + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
  }

  /** Parameters of a run with what the user says among them. */
  static Map<String, String> among(Map<String, String> parameters, FieldMapping mapping) {
    Map<String, String> all = new HashMap<>(parameters);
    if (!mapping.text().isEmpty()) {
      all.put(PARAMETER, mapping.text());
    }
    return all;
  }
}
