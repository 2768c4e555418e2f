package org.sitrep.core.evaluation;

import java.io.IOException;
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
    return new GoldFile(ObjectLines.byId(file, GoldFile::article));
  }

  private static JsonNode article(ObjectLines.Line line) throws GoldFormatException {
    for (String kind : List.of("violence", "cooperation")) {
      JsonNode facts = line.object().get(kind);
      if (facts == null || !facts.isArray()) {
        throw line.error("no array '" + kind + "'");
      }
    }
    return line.object();
  }

  /** The gold form of what a coder found, by article id. */
  public static GoldFile of(Map<String, CodedArticle> coded) {
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    coded.forEach((id, facts) -> articles.put(id, GoldForm.node(id, facts)));
    return new GoldFile(articles);
  }
}
