package org.sitrep.core.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Items and the groups that they belong to, a line {@code {"id": …, "story": …}} an item.
 *
 * @param groups by id, in the order of the file
 */
public record GroupFile(Map<String, String> groups) {

  /** Keeps the order. */
  public GroupFile {
    groups = new LinkedHashMap<>(groups);
  }

  /**
   * Reads a file of stories.
   *
   * @throws IOException where the file cannot be read
   * @throws GoldFormatException at the first line without an id or a story, or whose id came before
   */
  public static GroupFile stories(Path file) throws IOException, GoldFormatException {
    Map<String, String> groups = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = ArticleLine.object(line, file.toString(), number);
        String id = word(node, "id", file, number);
        if (groups.put(id, word(node, "story", file, number)) != null) {
          throw new GoldFormatException(file.toString(), number, "id " + id + " twice");
        }
      }
    }
    return new GroupFile(groups);
  }

  private static String word(JsonNode node, String name, Path file, long line)
      throws GoldFormatException {
    JsonNode value = node.path(name);
    if (!value.isString() && !value.isNumber()) {
      throw new GoldFormatException(file.toString(), line, "no '" + name + "'");
    }
    return value.asString();
  }
}
