package org.sitrep.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sitrep.reports.workbook.Sheet;

class SheetCatalogTest {

  private final SheetCatalog catalog = new SheetCatalog();

  @Test
  void findsEverySheetByTheNameOfItsTab() {
    assertThat(catalog.ids()).contains("cover", "month-by-victims", "by-place", "dyads", "changes");
    assertThat(catalog.all())
        .hasSameSizeAs(catalog.ids())
        .allSatisfy(
            sheet -> {
              assertThat(sheet.name()).hasSizeLessThanOrEqualTo(Sheet.MAX_NAME);
              assertThat(sheet.about()).endsWith(".");
              assertThat(sheet).isInstanceOfAny(ContentSheet.class, FrameSheet.class);
            });
  }

  @Test
  void leadsFiguresToASheetOfRecordsThatThereIs() {
    for (SheetSource sheet : catalog.all()) {
      if (sheet instanceof ContentSheet content && content.records() != null) {
        assertThat(catalog.ids()).contains(content.records());
      }
    }
  }

  @Test
  void makesANewSheetForEachWorkbook() {
    assertThat(catalog.create("dyads")).isNotSameAs(catalog.create("dyads"));
    assertThatThrownBy(() -> catalog.create("dyad"))
        .hasMessageStartingWith("no sheet is called 'dyad', there are [acts-by-month, ");
  }
}
