package org.sitrep.ingest.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;

/** An article in Markdown, brought into the form of a plain text: fields, title, paragraphs. */
final class MarkdownText {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("([\\w-]+):[ \\t]*(.*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+(.*)");

  /** What stands in front matter under other names than in a plain text. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("title", "title"),
          Map.entry("date", "date"),
          Map.entry("published", "published"),
          Map.entry("pubdate", "date"),
          Map.entry("source", "source"),
          Map.entry("publisher", "source"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("permalink", "url"),
          Map.entry("dateline", "dateline"),
          Map.entry("author", "authors"),
          Map.entry("authors", "authors"),
          Map.entry("lang", "language"),
          Map.entry("language", "language"));

  /** A mark to leave out, with what stays of it. */
  private record Mark(Pattern pattern, String stays) {}

  /** The order counts. What they span is bounded, so that no text takes long. */
  private static final List<Mark> MARKS =
      List.of(
          mark("(?s)<!--.{0,10000}?-->", ""),
          mark("(?m)^[ \\t]*(?:```|~~~).*$", ""),
          mark("(?m)^[ \\t]*(?:={3,}|-{3,}|\\*{3,}|_{3,}|(?:[*-] ){3,})[ \\t]*$", ""),
          mark("(?m)^[ ]{0,3}\\[[^\\]\\n]{1,500}\\]:[ \\t]*\\S.*$", ""),
          mark("!\\[[^\\]\\n]{0,500}\\](?:\\([^)\\n]{0,2000}\\)|\\[[^\\]\\n]{0,500}\\])", ""),
          mark("\\[([^\\]\\[\\n]{0,500})\\](?:\\([^)\\n]{0,2000}\\)|\\[[^\\]\\n]{0,500}\\])", "$1"),
          mark("<((?:https?|mailto):[^>\\s]{1,2000})>", "$1"),
          mark("(?m)^[ ]{0,3}#{1,6}[ \\t]+(.*?)[ \\t]*#*[ \\t]*$", "\n$1\n"),
          mark("(?m)^[ \\t]*(?:>[ \\t]?)+", ""),
          mark("(?m)^[ \\t]*[*+-][ \\t]+", ""),
          mark("(\\*{1,3}|_{2,3})(?=\\S)([^\\n]{0,500}?\\S)\\1", "$2"),
          mark("(?<![\\w_])_(?=\\S)([^\\n_]{0,500}?\\S)_(?![\\w_])", "$1"),
          mark("`{1,3}([^`\\n]{1,500})`{1,3}", "$1"),
          mark("\\\\([\\\\`*_{}\\[\\]()#+.!>-])", "$1"));

  private MarkdownText() {}

  /** Whether a text is in Markdown, as its format told. */
  static boolean is(ArchiveRecord.Raw record) {
    String type = record.contentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/markdown");
  }

  static Finding find(ArchiveRecord.Raw record, Instant now) {
    String text =
        Encodings.decode(record.bytes(), record.contentType())
            .replace("\r\n", "\n")
            .replace("\ufeff", "");
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher front = FRONT_MATTER.matcher(text);
    if (front.find()) {
      takeFields(front.group(1), fields);
      text = text.substring(front.end());
    }
    StringBuilder plain = new StringBuilder();
    fields.forEach((name, value) -> plain.append(name).append(": ").append(value).append('\n'));
    if (!fields.isEmpty()) {
      plain.append('\n');
    }
    plain.append(withoutTitle(bare(text), fields.get("title")));
    return PlainText.find(
        new ArchiveRecord.Raw(
            record.at(),
            record.content(),
            "text/plain; charset=utf-8",
            record.url(),
            record.archivedAt(),
            plain.toString().getBytes(StandardCharsets.UTF_8)),
        now);
  }

  private static void takeFields(@Nullable String front, Map<String, String> fields) {
    String list = "";
    for (String line : front == null ? List.<String>of() : front.lines().toList()) {
      Matcher item = ITEM.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (item.matches() && !list.isEmpty()) {
        fields.merge(list, value(item.group(1)), (all, one) -> all + ", " + one);
      } else if (field.matches()) {
        String name = NAMES.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), "");
        list = name;
        String value = value(field.group(2));
        if (!name.isEmpty() && !value.isEmpty()) {
          fields.putIfAbsent(name, value);
        }
      }
    }
  }

  /** A value of YAML without its quotation marks, and a list in brackets without them. */
  private static String value(String yaml) {
    String value = yaml.strip();
    if (value.length() > 1 && value.startsWith("[") && value.endsWith("]")) {
      value = value.substring(1, value.length() - 1).replace("\"", "").replace("'", "");
    } else if (value.length() > 1
        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
        && value.charAt(value.length() - 1) == value.charAt(0)) {
      value = value.substring(1, value.length() - 1);
    }
    return value.strip();
  }

  private static String bare(String markdown) {
    // A title that is underlined becomes a line of its own like one with a mark in front.
    String text = markdown.replaceAll("(?m)^(\\S.{0,199})\\n(?:={3,}|-{3,})[ \\t]*$", "\n$1\n\n");
    for (Mark mark : MARKS) {
      text = mark.pattern.matcher(text).replaceAll(mark.stays);
    }
    return text.replaceAll("\\n{3,}", "\n\n").strip() + "\n";
  }

  /** The text without its first line where that only repeats the title of the front matter. */
  private static String withoutTitle(String text, @Nullable String title) {
    int end = text.indexOf('\n');
    return title != null && text.substring(0, Math.max(0, end)).strip().equals(title)
        ? text.substring(end).stripLeading()
        : text;
  }

  private static Mark mark(String pattern, String stays) {
    return new Mark(Pattern.compile(pattern), stays);
  }
}
