package org.sitrep.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.ingest.archive.sheet.SheetCell;

class CellValuesTest {

  private final CellValues values = new CellValues(Gazetteer.builtIn());

  private @Nullable Object text(CorrectedField field, String text) throws BadCellException {
    return values.read(field, new SheetCell(SheetCell.Kind.TEXT, text), false);
  }

  private @Nullable Object number(CorrectedField field, String number, boolean from1904)
      throws BadCellException {
    return values.read(field, new SheetCell(SheetCell.Kind.NUMBER, number), from1904);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"6|6", "6.0|6", "6,0|6", "1,234|1234", "1.234|1234", "1 234 567|1234567", "0|0"})
  void figuresAsAnyLocaleWritesThem(String written, int count) throws BadCellException {
    assertThat(text(CorrectedField.BEST, written)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "6.5", "six", "6 or 7", "99999999999", "none", "1e99999999"})
  void whatIsNoFigure(String written) {
    assertThatThrownBy(() -> text(CorrectedField.BEST, written))
        .isInstanceOf(BadCellException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-02", "2026/3/2", "2.3.2026", "02.03.2026", "2026-03-02T00:00:00"})
  void daysAsText(String written) throws BadCellException {
    assertThat(text(CorrectedField.FROM, written)).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/03/2026", "2026-02-30", "Monday", "2026", "3"})
  void whatIsNoDay(String written) {
    assertThatThrownBy(() -> text(CorrectedField.FROM, written))
        .hasMessageContaining("is no day: write it as yyyy-mm-dd");
  }

  @Test
  void daysAsNumbers() throws BadCellException {
    assertThat(number(CorrectedField.FROM, "46083", false)).isEqualTo("2026-03-02");
    assertThat(number(CorrectedField.TO, "46083.75", false)).isEqualTo("2026-03-02");
    assertThat(number(CorrectedField.FROM, "44621", true)).isEqualTo("2026-03-02");
    assertThat(number(CorrectedField.DATE, "46083", false)).isEqualTo("2026-03-02");
    assertThat(number(CorrectedField.DATE, "2026", false)).isEqualTo("2026");
    assertThat(text(CorrectedField.DATE, "2026-03")).isEqualTo("2026-03");
    assertThatThrownBy(() -> number(CorrectedField.FROM, "12", false))
        .isInstanceOf(BadCellException.class);
  }

  @Test
  void codesWhateverTheirCaseAndInTheOrderOfTheCodebook() throws BadCellException {
    assertThat(text(CorrectedField.METHOD, "Suicide bombing")).isEqualTo("suicide_bombing");
    assertThat(text(CorrectedField.TYPE, "agree")).isEqualTo("AGREE");
    assertThat(text(CorrectedField.VICTIMS, "militants; civilians; Militants"))
        .isEqualTo(List.of("civilians", "militants"));
    assertThat(text(CorrectedField.VICTIMS, "none")).isEqualTo(List.of());
    assertThat(text(CorrectedField.PLACE, "None")).isNull();
  }

  @Test
  void actorsByAnyNameTheyHave() throws BadCellException {
    assertThat(text(CorrectedField.COUNTRY, "Pakistan (PK)")).isEqualTo("PK");
    assertThat(text(CorrectedField.COUNTRY, "pakistan")).isEqualTo("PK");
    assertThat(text(CorrectedField.PERPETRATOR, "TTP")).isEqualTo("Tehreek-e-Taliban Pakistan");
    assertThat(text(CorrectedField.PERPETRATOR, "unidentified gunmen"))
        .isEqualTo("unidentified gunmen");
    assertThat(text(CorrectedField.PARTIES, "United Nations; pk ;CN; PK"))
        .isEqualTo(List.of("CN", "PK", "United Nations"));
    assertThatThrownBy(() -> text(CorrectedField.COUNTRY, "Atlantis"))
        .hasMessage("'Atlantis' is no country: write its ISO 3166 code, such as PK");
    assertThatThrownBy(() -> text(CorrectedField.PARTIES, "PK; QQ"))
        .hasMessage("'QQ' is no ISO 3166 code of a country");
  }

  @Test
  void anErrorOfAFormulaIsNoValue() {
    assertThatThrownBy(
            () ->
                values.read(
                    CorrectedField.PLACE, new SheetCell(SheetCell.Kind.ERROR, "#REF!"), false))
        .hasMessage("'#REF!' is the error of a formula");
  }
}
