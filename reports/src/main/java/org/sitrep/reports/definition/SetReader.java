package org.sitrep.reports.definition;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.report.ReportSetException;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.workbook.Profile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a set of workbooks from YAML. */
public final class SetReader {

  /** Longest file, in characters. */
  static final int LONGEST = 64 * 1024;

  private static final int DEEPEST = 8;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_WORKBOOKS = 50;
  private static final int LONGEST_TITLE = 80;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 40;

  private final SheetList sheets;
  private final String file;

  /**
   * A reader.
   *
   * @param file what to call the file in errors
   */
  public SetReader(SheetCatalog catalog, String file) {
    this.sheets = new SheetList(catalog);
    this.file = file;
  }

  /**
   * Reads a file's content.
   *
   * @throws ReportSetException where it cannot be taken
   */
  public ReportSet read(String yaml) throws ReportSetException {
    if (yaml.length() > LONGEST) {
      throw new ReportSetException(
          file, 1, "a set of %,d characters; at most %,d".formatted(yaml.length(), LONGEST));
    }
    YamlEntry root = new YamlEntry(file, "", compose(yaml));
    List<YamlEntry> entries = root.fields("workbooks").need("workbooks").list();
    if (entries.isEmpty() || entries.size() > MOST_WORKBOOKS) {
      throw root.problem(
          "workbooks: %d workbooks; from 1 to %d".formatted(entries.size(), MOST_WORKBOOKS));
    }
    List<Definition> definitions = new ArrayList<>();
    Map<String, YamlEntry> names = new HashMap<>();
    for (YamlEntry entry : entries) {
      Definition definition = definition(entry);
      YamlEntry other = names.put(definition.name(), entry);
      if (other != null) {
        throw entry.problem("two workbooks are called '" + definition.name() + "'");
      }
      definitions.add(definition);
    }
    return new ReportSet(definitions);
  }

  private Node compose(String yaml) throws ReportSetException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setAllowRecursiveKeys(false);
    try {
      Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(yaml));
      if (root == null) {
        throw new ReportSetException(file, 1, "nothing is said; the key 'workbooks' is missing");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ReportSetException(file, line, "no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new ReportSetException(file, 1, "no YAML: " + e.getMessage());
    }
  }

  private Definition definition(YamlEntry entry) throws ReportSetException {
    YamlEntry.Fields fields =
        entry.fields("name", "title", "period", "countries", "actors", "profile", "sheets");
    String name = name(fields.need("name"));
    return new Definition(
        name,
        title(fields.get("title"), name),
        sheets.read(fields.need("sheets")),
        period(fields.get("period")),
        countries(fields.get("countries")),
        actors(fields.get("actors")),
        profile(fields.get("profile")));
  }

  private static String name(YamlEntry entry) throws ReportSetException {
    String name = entry.text();
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw entry.problem(
          "{} is no name; small letters, digits and single hyphens, at most "
              + LONGEST_NAME
              + ", such as violence-border");
    }
    return name;
  }

  private static String title(@Nullable YamlEntry entry, String name) throws ReportSetException {
    if (entry == null) {
      String words = name.replace('-', ' ');
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
    String title = entry.text();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw entry.problem("{} is no title; from 1 to " + LONGEST_TITLE + " characters");
    }
    return title;
  }

  private static PeriodRule period(@Nullable YamlEntry entry) throws ReportSetException {
    if (entry == null) {
      return PeriodRule.ALL;
    }
    if (entry.isMapping()) {
      YamlEntry.Fields fields = entry.fields("from", "to");
      LocalDate from = day(fields.get("from"));
      LocalDate to = day(fields.get("to"));
      if (from != null && to != null && to.isBefore(from)) {
        throw entry.problem("the period ends before it begins: " + from + " to " + to);
      }
      return new PeriodRule.Between(from, to);
    }
    return PeriodRule.of(entry.text().toLowerCase(Locale.ROOT))
        .orElseThrow(() -> entry.problem("{} is no period; " + PeriodRule.ALLOWED));
  }

  private static @Nullable LocalDate day(@Nullable YamlEntry entry) throws ReportSetException {
    if (entry == null) {
      return null;
    }
    try {
      return LocalDate.parse(entry.text());
    } catch (DateTimeException e) {
      throw entry.problem("{} is no day; yyyy-mm-dd, such as 2026-11-30");
    }
  }

  private static List<String> countries(@Nullable YamlEntry entry) throws ReportSetException {
    List<String> codes = new ArrayList<>();
    for (YamlEntry item : entry == null ? List.<YamlEntry>of() : entry.list()) {
      if (!Countries.isCode(item.text())) {
        throw item.problem("{} is no country; ISO 3166 codes of two letters, such as PK");
      }
      codes.add(item.text().toUpperCase(Locale.ROOT));
    }
    return codes;
  }

  private static List<String> actors(@Nullable YamlEntry entry) throws ReportSetException {
    List<String> names = new ArrayList<>();
    for (YamlEntry item : entry == null ? List.<YamlEntry>of() : entry.list()) {
      if (item.text().isEmpty()) {
        throw item.problem("{} is no actor; a name as the workbooks have it");
      }
      names.add(item.text());
    }
    return names;
  }

  private static Profile profile(@Nullable YamlEntry entry) throws ReportSetException {
    return entry == null
        ? Profile.ANALYST
        : Profile.of(entry.text())
            .orElseThrow(
                () -> entry.problem("{} is no profile; " + String.join(" or ", Profile.codes())));
  }
}
