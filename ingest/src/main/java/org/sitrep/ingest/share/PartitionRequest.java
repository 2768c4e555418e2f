package org.sitrep.ingest.share;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message says: an object of JSON with these fields and no others.
 *
 * @param execution id of the partition's step execution
 * @param step name of the step that runs the partition
 * @param token what only the database and the sender know
 * @param build what the partition is to be run by
 */
record PartitionRequest(long execution, String step, String token, Build build) {

  private static final int LONGEST = 4 << 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS = Set.of("execution", "step", "token", "schema", "coder");

  byte[] bytes() {
    return JSON.writeValueAsBytes(
        JSON.createObjectNode()
            .put("execution", execution)
            .put("step", step)
            .put("token", token)
            .put("schema", build.schema())
            .put("coder", build.coder()));
  }

  /** Reads a message; empty where it is no request. */
  static Optional<PartitionRequest> read(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(bytes);
      if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(FIELDS)) {
        return Optional.empty();
      }
      JsonNode execution = node.get("execution");
      JsonNode schema = node.get("schema");
      String step = text(node, "step");
      String token = text(node, "token");
      String coder = text(node, "coder");
      return execution.canConvertToLong()
              && execution.isIntegralNumber()
              && schema.isIntegralNumber()
              && schema.canConvertToInt()
              && step != null
              && token != null
              && coder != null
          ? Optional.of(
              new PartitionRequest(
                  execution.longValue(), step, token, new Build(schema.intValue(), coder)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
