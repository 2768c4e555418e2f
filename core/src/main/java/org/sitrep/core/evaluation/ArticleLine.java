package org.sitrep.core.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One line of an {@code articles.jsonl}.
 *
 * @param id the article's id in its file
 * @param article what the coder reads
 */
public record ArticleLine(String id, ArticleText article) {

  /**
   * Reads one line.
   *
   * @param json the line
   * @param file name of the file, for the error
   * @param line number of the line from 1, for the error
   * @throws GoldFormatException where the line is no JSON object or has no id or text
   */
  public static ArticleLine parse(String json, String file, long line) throws GoldFormatException {
    JsonNode node = object(json, file, line);
    String id = text(node, "id");
    String text = text(node, "text");
    if (id == null || text == null) {
      throw new GoldFormatException(
          file, line, "an article needs " + (id == null ? "an 'id'" : "a 'text'"));
    }
    String title = text(node, "title");
    return new ArticleLine(
        id,
        new ArticleText(
            title == null ? "" : title,
            text,
            published(text(node, "published"), file, line),
            text(node, "source"),
            text(node, "dateline")));
  }

  static JsonNode object(String json, String file, long line) throws GoldFormatException {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new GoldFormatException(file, line, "not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw new GoldFormatException(file, line, "not a JSON object");
    }
    return node;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable LocalDate published(@Nullable String date, String file, long line)
      throws GoldFormatException {
    if (date == null || date.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
    } catch (DateTimeException e) {
      throw new GoldFormatException(file, line, "'published' is no date: '" + date + "'");
    }
  }
}
