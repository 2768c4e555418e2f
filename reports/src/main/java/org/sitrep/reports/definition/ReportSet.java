package org.sitrep.reports.definition;

import java.util.List;

/**
 * Workbooks that are written and published together.
 *
 * @param definitions at least one, in the order of the file
 */
public record ReportSet(List<Definition> definitions) {

  /** Copies the list. */
  public ReportSet {
    definitions = List.copyOf(definitions);
  }

  /** The names of its workbooks. */
  public List<String> names() {
    return definitions.stream().map(Definition::name).toList();
  }
}
