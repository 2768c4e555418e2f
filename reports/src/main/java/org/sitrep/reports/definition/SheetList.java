package org.sitrep.reports.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.core.report.ReportSetException;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.sheet.SheetSource;

/** Reads the list of a workbook's sheets: ids, and families of which all that are not listed. */
final class SheetList {

  private static final String ALL_OF = "all of ";

  private final SheetCatalog catalog;

  SheetList(SheetCatalog catalog) {
    this.catalog = catalog;
  }

  /** One line of the list. */
  private sealed interface Line {}

  private record One(String id) implements Line {}

  private record AllOf(Family family) implements Line {}

  /** The ids from left to right. */
  List<String> read(YamlEntry list) throws ReportSetException {
    List<Line> lines = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (YamlEntry entry : list.list()) {
      Line line = line(entry);
      lines.add(line);
      if (line instanceof One(String id) && !listed.add(id)) {
        throw entry.problem("{} is listed twice");
      }
    }
    if (lines.isEmpty()) {
      throw list.problem("{}: a workbook has at least one sheet; " + allowed());
    }
    List<String> ids = new ArrayList<>();
    for (Line line : lines) {
      switch (line) {
        case One(String id) -> ids.add(id);
        case AllOf(Family family) -> {
          for (SheetSource sheet : catalog.all()) {
            if (sheet.family() == family && listed.add(sheet.id())) {
              ids.add(sheet.id());
            }
          }
        }
      }
    }
    return ids;
  }

  private Line line(YamlEntry entry) throws ReportSetException {
    String text = entry.text().toLowerCase(Locale.ROOT);
    if (catalog.ids().contains(text)) {
      return new One(text);
    }
    Optional<Family> family =
        text.startsWith(ALL_OF)
            ? Family.of(text.substring(ALL_OF.length()).strip())
            : Optional.empty();
    return new AllOf(family.orElseThrow(() -> entry.problem("{} is no sheet; " + allowed())));
  }

  private String allowed() {
    return "there are "
        + String.join(", ", catalog.ids())
        + ", and "
        + Arrays.stream(Family.values())
            .map(family -> ALL_OF + family.code())
            .collect(Collectors.joining(", "));
  }
}
