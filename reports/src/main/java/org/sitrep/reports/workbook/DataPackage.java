package org.sitrep.reports.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The tables of a book as plain files for programs: a UTF-8 CSV each, and {@code datapackage.json},
 * which tells their columns as a Frictionless Data Package does.
 */
final class DataPackage {

  private static final String DESCRIPTOR = "datapackage.json";
  private static final int BUFFER = 1 << 16;

  private final Book book;
  private final Path directory;
  private final List<Table<?>> tables = new ArrayList<>();

  /**
   * The files of a book.
   *
   * @param directory that they are in
   */
  DataPackage(Book book, Path directory) {
    this.book = book;
    this.directory = directory;
    for (Sheet sheet : book.sheets()) {
      if (sheet instanceof Table<?> table) {
        tables.add(table);
      }
    }
  }

  /** Opens the CSV of a table. */
  static <R> CsvWriter<R> open(Table<R> table, Path directory) throws IOException {
    OutputStream bytes = Files.newOutputStream(directory.resolve(file(table)));
    return new CsvWriter<>(
        table, new BufferedWriter(new OutputStreamWriter(bytes, utf8()), BUFFER));
  }

  /**
   * Tells what the files hold, when all are written.
   *
   * @return the names of all
   */
  List<String> describe() throws IOException {
    List<String> names = new ArrayList<>();
    List<String> resources = new ArrayList<>();
    for (Table<?> table : tables) {
      names.add(file(table));
      resources.add(resource(table, file(table)));
    }
    String json =
        """
        {
          "name": %s,
          "title": %s,
          "created": %s,
          "profile": "tabular-data-package",
          "resources": [
        %s
          ]
        }
        """
            .formatted(
                quote(slug(book.title())),
                quote(book.title()),
                quote(book.created() + "T00:00:00Z"),
                String.join(",\n", resources));
    Files.writeString(directory.resolve(DESCRIPTOR), json);
    names.add(DESCRIPTOR);
    return names;
  }

  private static String file(Table<?> table) {
    return slug(table.name()) + ".csv";
  }

  /** Half a character is written as U+FFFD: one odd quote must not cost the report. */
  private static CharsetEncoder utf8() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(Table<?> table, String path) {
    List<String> about = new ArrayList<>(List.of(table.summary()));
    about.addAll(table.notes());
    return """
        {"name": %s, "path": %s, "title": %s, "description": %s,
         "profile": "tabular-data-resource", "format": "csv", "encoding": "utf-8", "rows": %d,
         "schema": {"missingValues": [""], "fields": [
    %s
         ]}}"""
        .formatted(
            quote(slug(table.name())),
            quote(path),
            quote(table.title()),
            quote(String.join(" ", about)),
            table.rows(),
            table.columns().stream().map(DataPackage::field).collect(Collectors.joining(",\n")))
        .indent(4)
        .stripTrailing();
  }

  private static String field(Column<?> column) {
    String type =
        switch (column.kind()) {
          case TEXT, WORD, LINK -> "string";
          case WHOLE, NUMBER -> "integer";
          case SHARE, DECIMAL, RATE -> "number";
          case DAY -> "date";
        };
    String meaning =
        column.values().isEmpty()
            ? column.meaning()
            : column.meaning() + " One of: " + column.values() + ".";
    return "      {\"name\": %s, \"type\": %s, \"description\": %s}"
        .formatted(quote(column.name()), quote(type), quote(meaning));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
