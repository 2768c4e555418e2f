package org.sitrep.core.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Claims of articles and the incidents that they tell of, a line {@code {"id": …, "measure": …,
 * "best": …, "incident": …}} a claim, with further fields of the gold form where wished.
 *
 * @param claims the lines by article, in the order of the file
 */
public record IncidentFile(Map<String, List<JsonNode>> claims) {

  /** Keeps the order. */
  public IncidentFile {
    claims = new LinkedHashMap<>(claims);
  }

  /**
   * Reads a file.
   *
   * @throws IOException where the file cannot be read
   * @throws GoldFormatException at the first line that lacks one of the four fields
   */
  public static IncidentFile read(Path file) throws IOException, GoldFormatException {
    Map<String, List<JsonNode>> claims = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = ArticleLine.object(line, file.toString(), number);
        for (String field : List.of("id", "measure", "best", "incident")) {
          if (!node.has(field)) {
            throw new GoldFormatException(file.toString(), number, "no '" + field + "'");
          }
        }
        claims.computeIfAbsent(node.get("id").asString(), _ -> new ArrayList<>()).add(node);
      }
    }
    return new IncidentFile(claims);
  }
}
