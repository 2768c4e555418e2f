package org.sitrep.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.archive.RejectReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article as a JSON object: its values are fields, named by the way to them. */
final class JsonArticle {

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              // Python writes them.
              .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(Integer.MAX_VALUE)
                      .maxNestingDepth(100)
                      .build())
              .build());

  /** What has more is no article, and is not gone through to its end. */
  private static final int MOST_FIELDS = 10_000;

  private final FieldsArticle fields;

  JsonArticle(FieldsArticle fields) {
    this.fields = fields;
  }

  Finding find(ArchiveRecord.Raw record, Instant now) {
    Optional<String> decoded = Encodings.strictUtf8(record.bytes());
    if (decoded.isEmpty()) {
      return new Finding.Refused(RejectReason.BAD_ENCODING, "the record is not valid UTF-8");
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
    List<Field> all = new ArrayList<>();
    collect("", node, all);
    return fields.find(all, record.archivedAt(), now);
  }

  private static void collect(String path, JsonNode node, List<Field> all) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String name = property.getKey();
        collect(path.isEmpty() ? name : path + "." + name, property.getValue(), all);
      }
    } else if (node.isArray()) {
      node.forEach(element -> collect(path, element, all));
    } else if ((node.isString() || node.isNumber())
        && !node.asString("").isBlank()
        && all.size() < MOST_FIELDS) {
      all.add(new Field(path, node.asString("")));
    }
  }
}
