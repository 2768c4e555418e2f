package org.sitrep.app.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON for scripts: an object a line, keys in the order given, dates as ISO 8601. */
final class JsonLines {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private JsonLines() {}

  static String line(Map<String, ? extends @Nullable Object> object) {
    return MAPPER.writeValueAsString(object);
  }

  static Object parse(String json) {
    return MAPPER.readValue(json, Object.class);
  }

  static String of(Object record) {
    return MAPPER.writeValueAsString(record);
  }
}
