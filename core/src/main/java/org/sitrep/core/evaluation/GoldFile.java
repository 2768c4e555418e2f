package org.sitrep.core.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.extraction.CodedArticle;
import tools.jackson.databind.JsonNode;

/**
 * The facts of many articles in gold form, by article id in the order of the file.
 *
 * @param articles for each id the object with {@code violence} and {@code cooperation}
 */
public record GoldFile(Map<String, JsonNode> articles) {

  /** Keeps the order. */
  public GoldFile {
    articles = new LinkedHashMap<>(articles);
  }

  /**
   * Reads a {@code gold.jsonl}.
   *
   * @throws IOException where the file cannot be read
   * @throws GoldFormatException at the first line that is not in gold form, or whose id came before
   */
  public static GoldFile read(Path file) throws IOException, GoldFormatException {
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = ArticleLine.object(line, file.toString(), number);
        JsonNode id = node.get("id");
        if (id == null || !id.isString()) {
          throw new GoldFormatException(file.toString(), number, "no 'id'");
        }
        for (String kind : List.of("violence", "cooperation")) {
          JsonNode facts = node.get(kind);
          if (facts == null || !facts.isArray()) {
            throw new GoldFormatException(file.toString(), number, "no array '" + kind + "'");
          }
        }
        if (articles.put(id.asString(), node) != null) {
          throw new GoldFormatException(file.toString(), number, "id " + id.asString() + " twice");
        }
      }
    }
    return new GoldFile(articles);
  }

  /** The gold form of what a coder found, by article id. */
  public static GoldFile of(Map<String, CodedArticle> coded) {
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    coded.forEach((id, facts) -> articles.put(id, GoldForm.node(id, facts)));
    return new GoldFile(articles);
  }
}
