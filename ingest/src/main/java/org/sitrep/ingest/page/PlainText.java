package org.sitrep.ingest.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.RejectReason;

/**
 * An article as plain text: an optional block of {@code Key: value} lines, then the title, a blank
 * line and the paragraphs.
 */
final class PlainText {

  private static final Pattern FIELD =
      Pattern.compile(
          "(id|title|published|date|source|url|dateline|authors?|language): *(.*)",
          Pattern.CASE_INSENSITIVE);

  /** A first line that is longer is not a title. */
  private static final int TITLE_LENGTH = 200;

  private PlainText() {}

  static Finding find(ArchiveRecord.Raw record, Instant now) {
    String decoded = Encodings.decode(record.bytes(), record.contentType());
    if (decoded.indexOf('\ufffd') >= 0 && Encodings.strictUtf8(record.bytes()).isEmpty()) {
      return new Finding.Refused(RejectReason.BAD_ENCODING, "neither UTF-8 nor what it says it is");
    }
    String text = CleanText.lines(decoded);
    Map<String, String> fields = new HashMap<>();
    String rest = takeFields(text, fields);
    String title = fields.get("title");
    int blank = rest.indexOf("\n\n");
    if (title == null && blank > 0 && blank <= TITLE_LENGTH && rest.indexOf('\n') == blank) {
      title = rest.substring(0, blank);
      rest = rest.substring(blank + 2);
    }
    String body = CleanText.paragraphs(rest);
    if (body.isEmpty()) {
      return new Finding.Refused(RejectReason.NO_TEXT, "no text behind the title");
    }
    @Nullable String url = CleanText.line(fields.getOrDefault("url", record.url()));
    DateChoice published =
        DateChoice.ofField(
            fields.get("published"),
            new FieldDates.Published(
                Dates.day(fields.get("published")), Dates.moment(fields.get("published"))),
            record.archivedAt(),
            now);
    @Nullable String language = Languages.ofTag(fields.get("language"));
    return new Finding.Found(
        new FoundArticle(
            fields.get("id"),
            url,
            title == null ? "" : title,
            fields.get("source"),
            Authors.split(fields.get("authors")),
            published.day(),
            published.moment(),
            fields.getOrDefault("dateline", Datelines.find(body)),
            language == null ? Languages.ofText(body) : language,
            body,
            published.dating()));
  }

  /** Takes the fields at the beginning and gives the rest. One line alone is no block of fields. */
  private static String takeFields(String text, Map<String, String> fields) {
    int end = text.indexOf("\n\n");
    List<String> lines = text.substring(0, Math.max(0, end)).lines().toList();
    Map<String, String> found = new HashMap<>();
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        return text;
      }
      String key = field.group(1).toLowerCase(Locale.ROOT);
      String name =
          switch (key) {
            case "date" -> "published";
            case "author" -> "authors";
            default -> key;
          };
      if (!field.group(2).isBlank()) {
        found.put(name, field.group(2).strip());
      }
    }
    if (found.isEmpty()) {
      return text;
    }
    fields.putAll(found);
    return text.substring(end + 2);
  }
}
