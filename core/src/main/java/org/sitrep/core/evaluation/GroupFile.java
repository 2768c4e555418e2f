package org.sitrep.core.evaluation;

import java.io.IOException;
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
    return new GroupFile(ObjectLines.byId(file, GroupFile::story));
  }

  private static String story(ObjectLines.Line line) throws GoldFormatException {
    JsonNode story = line.object().path("story");
    if (!story.isString() && !story.isNumber()) {
      throw line.error("no 'story'");
    }
    return story.asString();
  }
}
