package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON in a script element, as lenient as pages are careless. */
final class JsonScript {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final ObjectReader VALUES = LENIENT.readerFor(JsonNode.class);

  /** Marks that hid scripts from the browsers of the nineties. */
  private static final Pattern OPENING =
      Pattern.compile("(?:\\s|<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[(?:\\s*\\*/)?)+");

  private static final Pattern CLOSING =
      Pattern.compile("(?:\\s|;|-->|(?://|/\\*)?\\s*\\]\\]>(?:\\s*\\*/)?)+$");

  /** Such marks are no longer. */
  private static final int LONGEST_CLOSING = 80;

  private static final Pattern TYPE =
      Pattern.compile("\"@type\"\\s*:\\s*\"(\\w*(?:Article|Posting))\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(headline|datePublished|dateModified|url)\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){1,500})\"\\s*[,}\\n]");

  /** A list of authors, or one author, up to its end or the next name. */
  private static final Pattern AUTHOR =
      Pattern.compile("\"author\"\\s*:\\s*(?:\\[([^\\]]{1,4000})\\]|([{\"][^{}]{1,1000}))");

  private static final Pattern NAME =
      Pattern.compile("\"name\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){1,200})\"");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.){1,200})\"");

  /** Pictures and films have authors of their own. */
  private static final Pattern ILLUSTRATION =
      Pattern.compile(
          "\"(?:image|video|thumbnail|primaryImageOfPage|associatedMedia)\"\\s*:\\s*(?:"
              + "\\[?\\s*\\{[^{}]*+(?:\\{[^{}]*+\\}[^{}]*+){0,20}\\})");

  private static final String BODY = "\"articleBody\"";

  private JsonScript() {}

  /** The values in a script, those before the damage where it is damaged. */
  static List<JsonNode> values(String script) {
    String json = unwrapped(script.strip());
    if (json.startsWith("{&quot;") || json.startsWith("[{&quot;")) {
      json = Parser.unescapeEntities(json, false);
    }
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> each = VALUES.readValues(json)) {
      while (each.hasNextValue()) {
        values.add(each.nextValue());
      }
    } catch (JacksonException e) {
      // Mostly a quotation mark in a headline; the other fields can be told without the structure.
      salvage(json, values);
    }
    return values;
  }

  private static String unwrapped(String script) {
    Matcher opening = OPENING.matcher(script);
    String json = opening.lookingAt() ? script.substring(opening.end()) : script;
    if (json.endsWith("}") || json.endsWith("]")) {
      return json;
    }
    Matcher closing = CLOSING.matcher(json);
    return closing.find(Math.max(0, json.length() - LONGEST_CLOSING))
        ? json.substring(0, closing.start())
        : json;
  }

  private static void salvage(String json, List<JsonNode> values) {
    Matcher type = TYPE.matcher(json);
    if (!type.find()) {
      return;
    }
    ObjectNode article = LENIENT.createObjectNode().put("@type", type.group(1));
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      if (!article.has(field.group(1))) {
        article.put(field.group(1), unescaped(field.group(2)));
      }
    }
    ArrayNode authors = article.putArray("author");
    Matcher author = AUTHOR.matcher(ILLUSTRATION.matcher(json).replaceAll(""));
    if (author.find()) {
      String some = author.group(1) == null ? author.group(2) : author.group(1);
      Matcher name = (some.indexOf('{') >= 0 ? NAME : STRING).matcher(some);
      while (name.find()) {
        authors.add(unescaped(name.group(1)));
      }
    }
    String body = body(json);
    if (body != null) {
      article.put("articleBody", unescaped(body));
    }
    values.add(article);
  }

  /** The article's text, up to the first mark that ends it; too long for a pattern. */
  private static @Nullable String body(String json) {
    int start = json.indexOf(BODY);
    start = start < 0 ? -1 : json.indexOf('"', start + BODY.length());
    for (int end = start + 1; start >= 0 && end < json.length(); end++) {
      char c = json.charAt(end);
      if (c == '\\') {
        end++;
      } else if (c == '"') {
        return json.substring(start + 1, end);
      }
    }
    return null;
  }

  private static String unescaped(String text) {
    try {
      return LENIENT.readTree('"' + text + '"').asString("");
    } catch (JacksonException e) {
      return text;
    }
  }
}
