package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by their name, property or itemprop in lower case. */
record MetaElements(Map<String, List<String>> values) {

  static MetaElements of(PageMarks page) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : page.metas()) {
      PageTime.check("meta elements", values.size());
      for (String attribute : List.of("name", "property", "itemprop")) {
        String key = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        String value = meta.attr("content").strip();
        if (!key.isEmpty() && !value.isEmpty()) {
          values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
        }
      }
    }
    return new MetaElements(values);
  }

  @Nullable String first(String key) {
    List<String> all = all(key);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }
}
