package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The parts of a workbook's package, each parsed by the schema of its root. */
final class PackageParts {

  private static final SchemaTypeLoader SCHEMAS =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
  private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, XmlObject> parts = new LinkedHashMap<>();

  PackageParts(Path file) throws IOException, XmlException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        texts.put(entry.getName(), xml);
        XmlObject part = SCHEMAS.parse(withoutWhatSchemasLack(xml), null, null);
        if (part instanceof WorksheetDocument sheet) {
          address(sheet.getWorksheet());
        }
        parts.put(entry.getName(), part);
      }
    }
  }

  /** Cells that do not say where they are follow the one before. */
  private static void address(CTWorksheet sheet) {
    for (CTRow row : sheet.getSheetData().getRowList()) {
      int column = 0;
      for (CTCell cell : row.getCList()) {
        if (cell.isSetR()) {
          column = new CellReference(cell.getR()).getCol();
        } else {
          cell.setR(new CellReference((int) row.getR() - 1, column).formatAsString());
        }
        column++;
      }
    }
  }

  /** Both are right, but the schemas do not know them. */
  private static String withoutWhatSchemasLack(String xml) {
    return xml.replace(" xml:space=\"preserve\"", "").replaceAll("mc:Ignorable=\"[^\"]*\"", "");
  }

  /** A relation of a part. */
  record Relation(String id, String type, String target, boolean external) {}

  Map<String, XmlObject> all() {
    return parts;
  }

  /** The names of parts that match. */
  List<String> names(String regex) {
    return parts.keySet().stream().filter(name -> name.matches(regex)).toList();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  String text(String name) {
    assertThat(texts).containsKey(name);
    return texts.getOrDefault(name, "");
  }

  <T extends XmlObject> T part(String name, Class<T> type) {
    XmlObject part = parts.get(name);
    if (part == null) {
      throw new AssertionError("no part " + name);
    }
    return type.cast(part);
  }

  CTWorkbook workbook() {
    return part("xl/workbook.xml", WorkbookDocument.class).getWorkbook();
  }

  StyleSheetDocument styles() {
    return part("xl/styles.xml", StyleSheetDocument.class);
  }

  SstDocument strings() {
    return part("xl/sharedStrings.xml", SstDocument.class);
  }

  /** The parts of the sheets by the names on their tabs, from left to right. */
  Map<String, String> sheets() {
    Map<String, String> targets = new LinkedHashMap<>();
    for (Relation relation : relations("xl/workbook.xml")) {
      targets.put(relation.id(), relation.target());
    }
    Map<String, String> sheets = new LinkedHashMap<>();
    for (CTSheet sheet : workbook().getSheets().getSheetList()) {
      sheets.put(sheet.getName(), targets.getOrDefault(sheet.getId(), "none"));
    }
    return sheets;
  }

  CTWorksheet sheet(String part) {
    return part(part, WorksheetDocument.class).getWorksheet();
  }

  /** The relations of a part, with their targets as names of parts. */
  List<Relation> relations(String part) {
    String name = part.replaceFirst("([^/]*)$", "_rels/$1.rels");
    List<Relation> relations = new ArrayList<>();
    Matcher elements = RELATION.matcher(texts.getOrDefault(name, ""));
    while (elements.find()) {
      String element = elements.group();
      boolean external = element.contains("TargetMode=\"External\"");
      String target = attribute(element, "Target");
      relations.add(
          new Relation(
              attribute(element, "Id"),
              attribute(element, "Type").replaceFirst(".*/", ""),
              external || target.startsWith("#") ? target : resolve(part, target),
              external));
    }
    return relations;
  }

  /** The parts that relations of one type lead to. */
  List<String> targets(String part, String type) {
    return relations(part).stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .toList();
  }

  private static String attribute(String element, String name) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    assertThat(matcher.find()).as(name + " of " + element).isTrue();
    return matcher.group(1);
  }

  private static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    Path from = Path.of("/" + part).resolveSibling(".").normalize();
    return from.resolve(target).normalize().toString().substring(1);
  }
}
