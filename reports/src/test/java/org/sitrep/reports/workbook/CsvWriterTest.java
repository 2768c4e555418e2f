package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a spreadsheet would take for something else than text. */
class CsvWriterTest {

  private static final List<Column<String>> COLUMNS =
      List.of(
          Column.text("Text", 20, "Text.", text -> text),
          Column.word("Word", 10, "Word.", text -> text),
          Column.link("Link", 20, "Link.", text -> text));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"https://example.org\",\"x\")",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1"
      })
  void noCellBeginsLikeAFormula(String text) throws IOException {
    StringWriter written = new StringWriter();
    try (CsvWriter<String> csv = new CsvWriter<>(table(text), written)) {
      csv.row(text);
    }
    String quoted = "\"'" + text.replace("\"", "\"\"") + "\"";
    String cell = text.matches("(?s).*[,\"\r\n].*") ? quoted : "'" + text;
    assertThat(written).hasToString("Text,Word,Link\r\n%s,%1$s,%1$s\r\n".formatted(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "5 + 3", "'quoted'", "https://example.org/?a=-1", "\u2212 5"})
  void otherTextStaysAsItIs(String text) throws IOException {
    StringWriter written = new StringWriter();
    try (CsvWriter<String> csv = new CsvWriter<>(table(text), written)) {
      csv.row(text);
    }
    assertThat(written).hasToString("Text,Word,Link\r\n%s,%1$s,%1$s\r\n".formatted(text));
  }

  private static Table<String> table(String text) {
    return Table.of("texts", "Texts", "Texts of a test.", List.of(), COLUMNS, List.of(text));
  }
}
