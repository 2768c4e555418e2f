package org.sitrep.reports.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.report.ReportSetException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file that knows where it stands, so that what is wrong with it can be told.
 *
 * @param file what the file is called
 * @param path the keys that lead to it: {@code workbooks[2].sheets[1]}
 */
record YamlEntry(String file, String path, Node node) {

  private static final int LONGEST_SHOWN = 80;

  /** What is wrong here: the value, and what it may be. */
  ReportSetException problem(String what) {
    return new ReportSetException(
        file,
        node.getStartMark().getLine() + 1,
        (path.isEmpty() ? "" : path + ": ") + what.replace("{}", "'" + shown() + "'"));
  }

  private String shown() {
    String text =
        switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode list -> "a list of " + list.getValue().size();
          default -> "keys with values";
        };
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** Whether nothing is said. */
  boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** One text. */
  String text() throws ReportSetException {
    if (node instanceof ScalarNode scalar && !isNull()) {
      return scalar.getValue().strip();
    }
    throw problem("a text is wanted, not {}");
  }

  /** A list of values. */
  List<YamlEntry> list() throws ReportSetException {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("a list is wanted, not {}");
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      entries.add(new YamlEntry(file, path + "[" + (entries.size() + 1) + "]", item));
    }
    return entries;
  }

  /** Whether it has keys. */
  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /**
   * The values by key.
   *
   * @param allowed all keys that there may be
   */
  Fields fields(String... allowed) throws ReportSetException {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("keys " + String.join(", ", allowed) + " are wanted, not {}");
    }
    Set<String> known = new TreeSet<>(List.of(allowed));
    Map<String, YamlEntry> fields = new TreeMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlEntry key = new YamlEntry(file, path, tuple.getKeyNode());
      String name = key.text();
      if (!known.contains(name)) {
        throw key.problem("{} is no key here; there are " + String.join(", ", allowed));
      }
      String inner = path.isEmpty() ? name : path + "." + name;
      if (fields.put(name, new YamlEntry(file, inner, tuple.getValueNode())) != null) {
        throw key.problem("{} is there twice");
      }
    }
    return new Fields(this, fields);
  }

  /**
   * The values of a mapping.
   *
   * @param of the mapping
   */
  record Fields(YamlEntry of, Map<String, YamlEntry> values) {

    /** A value that may be missing. */
    @Nullable YamlEntry get(String key) {
      YamlEntry value = values.get(key);
      return value == null || value.isNull() ? null : value;
    }

    /** A value that must be there. */
    YamlEntry need(String key) throws ReportSetException {
      YamlEntry value = get(key);
      if (value == null) {
        throw of.problem("the key '" + key + "' is missing");
      }
      return value;
    }
  }
}
