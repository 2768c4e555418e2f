package org.sitrep.reports.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.report.ReportSetException;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.workbook.Profile;

class SetReaderTest {

  private static final SheetCatalog CATALOG = new SheetCatalog();
  private static final LocalDate DATE = LocalDate.of(2026, 11, 30);

  @Test
  void readsAllThatAWorkbookCanBe() throws ReportSetException {
    ReportSet set =
        read(
            """
            workbooks:
            - name: border-violence
              title: "Violence at the border"
              period: {from: 2026-01-01, to: 2026-06-30}
              countries: [PK, af, NO]
              actors:
                - Tehrik-i-Taliban Pakistan
              profile: accessible
              sheets: [cover, all of violence, violence-records, Notes]
            - name: brief
              sheets: [changes]
            """);

    assertThat(set.names()).containsExactly("border-violence", "brief");
    Definition border = set.definitions().getFirst();
    assertThat(border.title()).isEqualTo("Violence at the border");
    assertThat(border.scope(DATE).period()).hasToString("2026-01-01 to 2026-06-30");
    assertThat(border.countries()).containsExactly("AF", "NO", "PK");
    assertThat(border.actors()).containsExactly("Tehrik-i-Taliban Pakistan");
    assertThat(border.profile()).isEqualTo(Profile.ACCESSIBLE);
    assertThat(border.sheets())
        .startsWith("cover")
        .endsWith("violence-records", "notes")
        .contains("by-method", "month-by-victims", "incident-records")
        .doesNotContain("dyads")
        .doesNotHaveDuplicates();
    assertThat(border.series())
        .isEqualTo(
            new Releases.Series(
                "border-violence",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                "countries AF, NO, PK; actors Tehrik-i-Taliban Pakistan"));
    Definition brief = set.definitions().getLast();
    assertThat(brief.title()).isEqualTo("Brief");
    assertThat(brief.profile()).isEqualTo(Profile.ANALYST);
    assertThat(brief.series()).isEqualTo(new Releases.Series("brief", null, null, ""));
  }

  @Test
  void theBuiltInSetHasEverySheetThereIs() throws ReportSetException {
    ReportSet set = new SetReader(CATALOG, BuiltInCatalog.BUILT_IN).read(BuiltInCatalog.yaml());

    assertThat(set.names()).containsExactly("situation", "violence", "cooperation");
    List<String> sheets = new ArrayList<>();
    set.definitions().forEach(definition -> sheets.addAll(definition.sheets()));
    assertThat(sheets).containsAll(CATALOG.ids());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all | all dates to 2026-11-30",
        "last 30 days | 2026-11-01 to 2026-11-30",
        "last 1 day | 2026-11-30 to 2026-11-30",
        "last 12 months | 2025-12-01 to 2026-11-30",
        "month to date | 2026-11-01 to 2026-11-30",
        "last month | 2026-10-01 to 2026-10-31",
        "year to date | 2026-01-01 to 2026-11-30",
        "2026-02 | 2026-02-01 to 2026-02-28",
        "2024 | 2024-01-01 to 2024-12-31",
        "{from: 2026-11-02} | 2026-11-02 to 2026-11-30",
        "{to: 2026-11-02} | all dates to 2026-11-02"
      })
  void countsPeriodsFromTheBusinessDate(String rule, String days) throws ReportSetException {
    ReportSet set = read("workbooks: [{name: a, sheets: [cover], period: %s}]".formatted(rule));

    assertThat(set.definitions().getFirst().scope(DATE).period()).hasToString(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sheets: [cover, month-by-victim] | workbooks[1].sheets[2]: 'month-by-victim' is no sheet; there are acts-by-month,",
        "sheets: [all of wars] | workbooks[1].sheets[1]: 'all of wars' is no sheet; there are ",
        "sheets: [cover, cover] | workbooks[1].sheets[2]: 'cover' is listed twice",
        "sheets: cover | workbooks[1].sheets: a list is wanted, not 'cover'",
        "sheets: [] | workbooks[1].sheets: 'a list of 0': a workbook has at least one sheet; there are ",
        "sheets: [cover], period: last week | workbooks[1].period: 'last week' is no period; all, last N days, ",
        "sheets: [cover], period: 2026-13 | workbooks[1].period: '2026-13' is no period; ",
        "sheets: [cover], period: {from: 1.1.2026} | workbooks[1].period.from: '1.1.2026' is no day; yyyy-mm-dd",
        "sheets: [cover], period: {from: 2026-02-01, to: 2026-01-01} | workbooks[1].period: the period ends before it begins: 2026-02-01 to 2026-01-01",
        "sheets: [cover], countries: [Pakistan] | workbooks[1].countries[1]: 'Pakistan' is no country; ISO 3166 codes of two letters, such as PK",
        "sheets: [cover], profile: blind | workbooks[1].profile: 'blind' is no profile; analyst or accessible",
        "sheets: [cover], colour: red | workbooks[1]: 'colour' is no key here; there are name, title, period, countries, actors, profile, sheets",
        "sheets: [cover], sheets: [notes] | workbooks[1]: 'sheets' is there twice",
        "title: A | workbooks[1]: the key 'sheets' is missing"
      })
  void tellsWhereAndWhatIsWrong(String told, String problem) {
    assertThatThrownBy(() -> read("\n\nworkbooks: [{name: a, %s}]".formatted(told)))
        .isInstanceOf(ReportSetException.class)
        .hasMessageStartingWith("mine.yaml:3: " + problem);
  }

  @Test
  void tellsOfNamesThatAreNoneOrTwice() {
    assertThatThrownBy(() -> read("workbooks:\n- {name: ../a, sheets: [cover]}"))
        .hasMessageStartingWith("mine.yaml:2: workbooks[1].name: '../a' is no name; small letters");
    assertThatThrownBy(
            () -> read("workbooks:\n- {name: a, sheets: [cover]}\n- {name: a, sheets: [cover]}"))
        .hasMessage("mine.yaml:3: workbooks[2]: two workbooks are called 'a'");
  }

  @Test
  void tellsOfWhatIsNoYaml() {
    assertThatThrownBy(() -> read("workbooks:\n  - name: [a\n"))
        .isInstanceOf(ReportSetException.class)
        .hasMessageMatching("mine.yaml:\\d: no YAML: .+");
    assertThatThrownBy(() -> read("")).hasMessageStartingWith("mine.yaml:1: nothing is said");
    assertThatThrownBy(() -> read("- a")).hasMessageContaining("keys workbooks are wanted");
    assertThatThrownBy(() -> read("workbooks: !!javax.script.ScriptEngineManager [a]"))
        .isInstanceOf(ReportSetException.class);
  }

  @Test
  void takesNoFileThatGrowsWhenItIsRead() {
    assertThatThrownBy(() -> read("#".repeat(SetReader.LONGEST + 1)))
        .hasMessage("mine.yaml:1: a set of 65,537 characters; at most 65,536");
    assertThatThrownBy(() -> read("workbooks: " + "[".repeat(50) + "]".repeat(50)))
        .isInstanceOf(ReportSetException.class);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(ReportSetException.class);
    assertThatThrownBy(() -> read("&a\nworkbooks: *a")).isInstanceOf(ReportSetException.class);
  }

  private static ReportSet read(String yaml) throws ReportSetException {
    return new SetReader(CATALOG, "mine.yaml").read(yaml);
  }
}
