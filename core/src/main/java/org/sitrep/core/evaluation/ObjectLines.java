package org.sitrep.core.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads files of JSON objects with an id each, one a line; blank lines are passed over. */
final class ObjectLines {

  private ObjectLines() {}

  /**
   * One object of a file.
   *
   * @param file name of the file
   * @param number of the line, from 1
   */
  record Line(JsonNode object, String file, long number) {

    GoldFormatException error(String what) {
      return new GoldFormatException(file, number, what);
    }
  }

  /** Takes from a line what its file is for. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Line line) throws GoldFormatException;
  }

  /**
   * What a file says of each id, in the order of the file.
   *
   * @throws IOException where the file cannot be read
   * @throws GoldFormatException at the first line that is no object, has no id or one that came
   *     before, or that is refused
   */
  static <T> Map<String, T> byId(Path file, Reading<T> reading)
      throws IOException, GoldFormatException {
    Map<String, T> found = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        if (text.isBlank()) {
          continue;
        }
        Line line =
            new Line(ArticleLine.object(text, file.toString(), number), file.toString(), number);
        JsonNode id = line.object().path("id");
        if (!id.isString() && !id.isNumber()) {
          throw line.error("no 'id'");
        }
        if (found.put(id.asString(), reading.of(line)) != null) {
          throw line.error("id " + id.asString() + " twice");
        }
      }
    }
    return found;
  }
}
