package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

/**
 * What every workbook must hold: each part is valid by its schema, and what schemas do not say,
 * from relations that lead somewhere to formulas that have their value.
 */
public final class WorkbookRules {

  /** Parts of the package itself, whose schemas are none of spreadsheets. */
  private static final String PACKAGING = ".*\\.rels|\\[Content_Types\\]\\.xml|docProps/core\\.xml";

  private static final int MOST_STYLES = 64_000;

  private final PackageParts parts;

  private WorkbookRules(PackageParts parts) {
    this.parts = parts;
  }

  /** Checks a workbook. */
  public static void check(Path file) throws IOException, XmlException {
    PackageParts parts = new PackageParts(file);
    WorkbookRules rules = new WorkbookRules(parts);
    rules.partsAreValid();
    rules.relationsLeadSomewhere();
    rules.partsHaveATypeAndARelation();
    rules.namesAreSound();
    rules.stylesAreWithinLimits();
    SheetRules sheets = new SheetRules(parts);
    sheets.check();
    new TableRules(parts, sheets).check();
    new ChartRules(parts, sheets).check();
  }

  private void partsAreValid() {
    parts
        .all()
        .forEach(
            (name, part) -> {
              if (!name.matches(PACKAGING)) {
                assertThat(part.schemaType().isDocumentType())
                    .as(name + " has a root that a schema knows")
                    .isTrue();
                valid(name, part);
              }
            });
  }

  private static void valid(String name, XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    boolean valid = part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(valid).as(name + ": " + errors).isTrue();
  }

  private void relationsLeadSomewhere() {
    for (String part : parts.all().keySet()) {
      Set<String> ids = new HashSet<>();
      for (PackageParts.Relation relation : parts.relations(part)) {
        assertThat(ids.add(relation.id())).as(part + " " + relation).isTrue();
        if (relation.external()) {
          assertThat(relation.type()).as(part + " " + relation).isEqualTo("hyperlink");
        } else if (!relation.target().startsWith("#")) {
          assertThat(parts.has(relation.target())).as(part + " " + relation).isTrue();
        }
      }
    }
  }

  private void partsHaveATypeAndARelation() {
    String types = parts.text("[Content_Types].xml");
    Set<String> reached = new HashSet<>();
    for (String part : parts.all().keySet()) {
      parts.relations(part).forEach(relation -> reached.add(relation.target()));
    }
    for (String name : parts.names("(xl|docProps)/.*(?<!\\.rels)")) {
      assertThat(types).as("type of " + name).contains("PartName=\"/" + name + "\"");
      if (!name.equals("xl/workbook.xml") && name.startsWith("xl/")) {
        assertThat(reached).as("relations").contains(name);
      }
    }
  }

  private void namesAreSound() {
    CTWorkbook workbook = parts.workbook();
    Set<String> sheets = new HashSet<>();
    for (Map.Entry<String, String> sheet : parts.sheets().entrySet()) {
      String name = sheet.getKey();
      assertThat(name).hasSizeBetween(1, Sheet.MAX_NAME).doesNotContainPattern("[\\[\\]:*?/\\\\]");
      assertThat(name).doesNotStartWith("'").doesNotEndWith("'");
      assertThat(sheets.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
      assertThat(parts.has(sheet.getValue())).as(name).isTrue();
    }
    if (workbook.isSetDefinedNames()) {
      for (CTDefinedName name : workbook.getDefinedNames().getDefinedNameList()) {
        for (String sheet : sheetsOf(name.getStringValue())) {
          assertThat(parts.sheets()).as(name.getName()).containsKey(sheet);
        }
      }
    }
  }

  /** The sheets that ranges are on. */
  static List<String> sheetsOf(String ranges) {
    assertThat(ranges).doesNotContain("#REF!");
    List<String> sheets = new ArrayList<>();
    for (AreaReference area :
        AreaReference.generateContiguous(SpreadsheetVersion.EXCEL2007, ranges)) {
      sheets.add(area.getFirstCell().getSheetName());
    }
    return sheets;
  }

  private void stylesAreWithinLimits() {
    var styles = parts.styles().getStyleSheet();
    assertThat(styles.getCellXfs().sizeOfXfArray()).isLessThan(MOST_STYLES);
    int fonts = styles.getFonts().sizeOfFontArray();
    int fills = styles.getFills().sizeOfFillArray();
    int borders = styles.getBorders().sizeOfBorderArray();
    styles
        .getCellXfs()
        .getXfList()
        .forEach(
            style -> {
              assertThat(style.getFontId()).isLessThan(fonts);
              assertThat(style.getFillId()).isLessThan(fills);
              assertThat(style.getBorderId()).isLessThan(borders);
            });
  }
}
