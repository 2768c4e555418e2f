package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.field.FieldNames;

/** The fields of a record, found by the names that a user gave, else by the usual ones. */
final class Fields {

  /** Objects that only hold the article, as search servers and interfaces give it. */
  private static final Set<String> AROUND =
      Set.of(
          "_source",
          "doc",
          "document",
          "article",
          "item",
          "fields",
          "attributes",
          "data",
          "news",
          "story",
          "record",
          "content");

  /** Where a part that is an object has its value. */
  private static final List<String> WITHIN =
      List.of("", ".name", ".value", ".rendered", ".main", ".text", ".title");

  private final FieldMapping mapping;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, List<String>> inner = new LinkedHashMap<>();

  Fields(List<Field> all, FieldMapping mapping) {
    this.mapping = mapping;
    for (Field field : all) {
      if (!field.value().isBlank()) {
        String key = FieldNames.key(field.name());
        fields.computeIfAbsent(key, k -> new ArrayList<>()).add(field.value());
        String within = within(key);
        if (!within.equals(key)) {
          inner.computeIfAbsent(within, k -> new ArrayList<>()).add(field.value());
        }
      }
    }
  }

  /** Values of a part: more than one where the field comes more than once. */
  List<String> values(FieldMapping.Part part, List<String> usual) {
    for (FieldMapping.Term term : mapping.of(part)) {
      switch (term) {
        case FieldMapping.Constant constant -> {
          return constant.value().isBlank() ? List.of() : List.of(constant.value());
        }
        case FieldMapping.Name name -> {
          List<String> values = values(name.path());
          if (!values.isEmpty()) {
            return values;
          }
        }
      }
    }
    return values(usual);
  }

  /** Values of the first of the names that has some. */
  List<String> values(List<String> names) {
    return names.stream()
        .map(this::values)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The names that have a value. */
  Set<String> names() {
    return fields.keySet();
  }

  private List<String> values(String name) {
    String key = FieldNames.key(name);
    for (Map<String, List<String>> level : List.of(fields, inner)) {
      for (String within : WITHIN) {
        List<String> values = level.get(key + within);
        if (values != null) {
          return values;
        }
      }
    }
    return List.of();
  }

  private static String within(String key) {
    int from = 0;
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', from)) {
      if (!AROUND.contains(key.substring(from, dot))) {
        break;
      }
      from = dot + 1;
    }
    return key.substring(from);
  }
}
