package org.sitrep.ingest.archive.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.testing.Samples;

class SheetFileTest {

  private static final SheetLimits LIMITS = new SheetLimits(10 << 20, 8 << 20, 100, 1 << 20);
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  @TempDir private Path directory;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private void part(String name, String xml) {
    parts.put(name, Samples.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml));
  }

  /** A workbook of one sheet with some rows. */
  private void book(String rows) {
    part(
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"One\" sheetId=\"1\" state=\"hidden\" r:id=\"rId7\"/></sheets></workbook>"
            .formatted(MAIN));
    part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/data.xml"/>
        <Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
        <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" TargetMode="External" Target="https://example.org/x"/>
        </Relationships>
        """);
    part(
        "xl/worksheets/data.xml",
        "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  private Path file() {
    return Samples.write(directory, "book.xlsx", Samples.zip(parts));
  }

  private List<String> rows() throws IOException {
    return rows(LIMITS);
  }

  private List<String> rows(SheetLimits limits) throws IOException {
    List<String> rows = new ArrayList<>();
    try (SheetFile file = SheetFile.open(file(), limits);
        SheetReader reader = file.rows(0)) {
      for (SheetRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row.line());
      }
    }
    return rows;
  }

  @Test
  void readsCellsOfEveryKindAsTheyAreWritten() throws IOException {
    book(
        "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"AB3\"><v>46083.5</v></c><c r=\"AC3\" s=\"4\"/></row>"
            + "<row><c t=\"inlineStr\"><is><t>in</t><r><t xml:space=\"preserve\"> line</t></r></is></c><c t=\"b\"><v>1</v></c></row>"
            + "<row r=\"9\"><c r=\"A9\" t=\"str\"><f>CONCAT(1,2)</f><v>a_x0041__x005F_x0042_</v></c>"
            + "<c r=\"B9\" t=\"e\"><v>#REF!</v></c><c r=\"C9\" t=\"d\"><v>2026-03-02</v></c>"
            // What was there before stands beside what a program has put in its place.
            + "<c r=\"D9\" t=\"s\"><v>0</v><is><t>old</t></is></c></row>");
    part(
        "xl/sharedStrings.xml",
        "<sst %s><si><t>new</t></si><si><r><t>sh</t></r><r><t>ared &amp; &#246;</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si></sst>"
            .formatted(MAIN));

    assertThat(rows())
        .containsExactly(
            "B3: shared & ö | AB3: 46083.5",
            "A4: in line | B4: 1",
            "A9: aA_x0042_ | B9: #REF! | C9: 2026-03-02 | D9: new");
    try (SheetFile file = SheetFile.open(file(), LIMITS)) {
      assertThat(file.sheets()).containsExactly("One");
      assertThat(file.countsFrom1904()).isFalse();
    }
  }

  @Test
  void aSheetOfManyEscapesIsReadToItsEnd() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 70_000; i++) {
      rows.append("<row><c t=\"inlineStr\"><is><t>&amp;&lt;")
          .append(i * 7919L % 65_537)
          .append("</t></is></c></row>");
    }
    book(rows.toString());
    assertThat(rows()).hasSize(70_000);
  }

  @Test
  void aBombIsDefused() {
    book("<row><c><v>1</v></c></row>".repeat(200_000));
    assertThatThrownBy(this::rows)
        .isInstanceOf(SheetFileException.class)
        .hasMessage(
            "xl/worksheets/data.xml unpacks to more than 100 times its size: it is not read");
    assertThatThrownBy(() -> rows(new SheetLimits(10 << 20, 1 << 20, 1_000_000, 1 << 20)))
        .hasMessage(
            "xl/worksheets/data.xml is larger than 1048576 bytes when it is unpacked: it is not"
                + " read");
    assertThatThrownBy(() -> rows(new SheetLimits(100, 1 << 20, 1_000_000, 1 << 20)))
        .hasMessageEndingWith("is larger than 100 bytes: it is not read");
  }

  @Test
  void textsWithoutEndAreNotKept() {
    book("<row><c t=\"s\"><v>0</v></c></row>");
    part(
        "xl/sharedStrings.xml",
        "<sst %s>%s</sst>"
            .formatted(MAIN, "<si><t>%s</t></si>".formatted("x".repeat(1_000)).repeat(50)));
    assertThatThrownBy(() -> rows(new SheetLimits(10 << 20, 8 << 20, 1_000, 40_000)))
        .hasMessage("the texts of its cells have more than 40000 characters: it is not read");
  }

  @Test
  void nothingIsFetchedAndNothingExpanded() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
    book("");
    part(
        "xl/worksheets/data.xml",
        "<!DOCTYPE x [<!ENTITY s SYSTEM \"%s\">]><worksheet %s><sheetData><row><c t=\"str\"><v>&s;</v></c></row></sheetData></worksheet>"
            .formatted(secret.toUri(), MAIN));
    assertThatThrownBy(this::rows)
        .isInstanceOf(SheetFileException.class)
        .hasMessageContaining("has a document type")
        .hasMessageNotContaining("the secret");

    part(
        "xl/worksheets/data.xml",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><worksheet %s><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>"
            .formatted(MAIN));
    assertThatThrownBy(this::rows).isInstanceOf(SheetFileException.class);
  }

  @Test
  void brokenSheetsAreRefusedWithTheirReason() {
    book("<row r=\"2000000\"><c><v>1</v></c></row>");
    assertThatThrownBy(this::rows).hasMessage("a sheet has a row 2000000");
    book("<row r=\"x\"><c><v>1</v></c></row>");
    assertThatThrownBy(this::rows).hasMessage("a sheet has a row 'x'");
    book("<row><c r=\"ZZZZ1\"><v>1</v></c></row>");
    assertThatThrownBy(this::rows).hasMessageContaining("more columns than a sheet can have");
    book("<row><c t=\"s\"><v>7</v></c></row>");
    assertThatThrownBy(this::rows).hasMessageContaining("the text number '7'");
    book("<row><c><v>1</v></row>");
    assertThatThrownBy(this::rows).hasMessageContaining("is no sound XML");
    parts.remove("xl/worksheets/data.xml");
    assertThatThrownBy(this::rows).hasMessageContaining("has no part for its sheet 'One'");
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
    Path text = Files.writeString(directory.resolve("a.txt"), "hello");
    assertThatThrownBy(() -> SheetFile.open(text, LIMITS))
        .hasMessageEndingWith("a.txt is no workbook in the format .xlsx");
    Path old =
        Files.write(
            directory.resolve("a.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
    assertThatThrownBy(() -> SheetFile.open(old, LIMITS)).hasMessageContaining("has a password");
    part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    assertThatThrownBy(() -> SheetFile.open(file(), LIMITS))
        .hasMessageEndingWith("is an OpenDocument: save it as .xlsx");
    parts.clear();
    part("word/document.xml", "<x/>");
    assertThatThrownBy(() -> SheetFile.open(file(), LIMITS))
        .hasMessageEndingWith("is no workbook in the format .xlsx");
    byte[] cut = Files.readAllBytes(file());
    Path half = Files.write(directory.resolve("half.xlsx"), Arrays.copyOf(cut, cut.length / 2));
    assertThatThrownBy(() -> SheetFile.open(half, LIMITS)).hasMessageContaining("is damaged");
  }

  @Test
  void daysMayCountFrom1904() throws IOException {
    book("");
    parts.put(
        "xl/workbook.xml",
        Samples.utf8("<workbook %s><workbookPr date1904=\"1\"/></workbook>".formatted(MAIN)));
    try (SheetFile file = SheetFile.open(file(), LIMITS)) {
      assertThat(file.countsFrom1904()).isTrue();
      assertThat(file.sheets()).isEmpty();
    }
  }
}
