package org.sitrep.ingest.archive.parquet;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.StructAccessor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of rows as JSON has them. */
final class Values {

  private Values() {}

  static Map<String, @Nullable Object> of(StructAccessor struct) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < struct.getFieldCount(); i++) {
      values.put(struct.getFieldName(i), struct.isNull(i) ? null : value(struct.getValue(i)));
    }
    return values;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> number;
      case Boolean flag -> flag;
      case StructAccessor struct -> of(struct);
      case PqList list -> list(list);
      case PqMap map -> map(map);
      case byte[] bytes -> text(bytes);
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(PqList list) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      values.add(list.isNull(i) ? null : value(list.get(i)));
    }
    return values;
  }

  private static Map<String, @Nullable Object> map(PqMap map) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (PqMap.Entry entry : map.getEntries()) {
      values.put(String.valueOf(value(entry.getKey())), value(entry.getValue()));
    }
    return values;
  }

  /** Older writers do not say that bytes are text. */
  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
