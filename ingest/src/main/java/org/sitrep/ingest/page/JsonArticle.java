package org.sitrep.ingest.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.RejectReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article as a JSON object, under the field names of the codebook and of common crawlers. */
final class JsonArticle {

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(Integer.MAX_VALUE)
                      .maxNestingDepth(100)
                      .build())
              .build());

  private JsonArticle() {}

  static Finding find(ArchiveRecord.Raw record) {
    Optional<String> decoded = Encodings.strictUtf8(record.bytes());
    if (decoded.isEmpty()) {
      return new Finding.Refused(RejectReason.BAD_ENCODING, "the line is not valid UTF-8");
    }
    JsonNode node;
    try {
      node = JSON.readTree(decoded.get());
    } catch (JacksonException e) {
      return new Finding.Refused(RejectReason.MALFORMED_JSON, e.getOriginalMessage());
    }
    if (!node.isObject()) {
      return new Finding.Refused(
          RejectReason.MALFORMED_JSON, "not an object but a " + node.getNodeType());
    }
    return article(node);
  }

  private static Finding article(JsonNode node) {
    String text =
        CleanText.paragraphs(Optional.ofNullable(string(node, FieldNames.TEXT)).orElse(""));
    if (text.isEmpty()) {
      return new Finding.Refused(RejectReason.NO_TEXT, "no text in any of " + FieldNames.TEXT);
    }
    String title = CleanText.line(string(node, FieldNames.TITLE));
    String published = string(node, FieldNames.PUBLISHED);
    OffsetDateTime moment = Dates.moment(published);
    LocalDate day = Dates.day(published);
    String dateline = CleanText.line(string(node, FieldNames.DATELINE));
    String language = Languages.ofTag(string(node, FieldNames.LANGUAGE));
    return new Finding.Found(
        new FoundArticle(
            CleanText.line(string(node, FieldNames.ID)),
            CleanText.line(string(node, FieldNames.URL)),
            title == null ? "" : title,
            CleanText.line(string(node, FieldNames.SOURCE)),
            authors(node),
            day,
            moment,
            dateline == null ? Datelines.find(text) : dateline,
            language == null ? Languages.ofText(text) : language,
            text));
  }

  private static List<String> authors(JsonNode node) {
    for (String name : FieldNames.AUTHORS) {
      JsonNode value = node.path(name);
      if (value.isArray()) {
        List<String> names = new ArrayList<>();
        value.forEach(
            one -> names.add(one.isObject() ? one.path("name").asString("") : one.asString("")));
        return Authors.clean(names);
      }
      if (value.isString()) {
        return Authors.split(value.asString());
      }
    }
    return List.of();
  }

  /** The first of the fields that has a value: a text, a number, or an object's name. */
  private static @Nullable String string(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      JsonNode scalar = value.isObject() ? value.path("name") : value;
      if ((scalar.isString() || scalar.isNumber()) && !scalar.asString("").isBlank()) {
        return scalar.asString("");
      }
    }
    return null;
  }
}
