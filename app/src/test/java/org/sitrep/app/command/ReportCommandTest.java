package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report is asked for is checked before a database is opened. */
class ReportCommandTest {

  @TempDir private Path directory;

  @Test
  void listsTheSheetsOfEachFamily() {
    CommandRun run = CommandRun.of("report", "--list");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("all of violence\n")
        .containsPattern("(?m)^  by-method +Single incidents only, the most killed first")
        .containsPattern("(?m)^  data-dictionary +What each column");
  }

  @Test
  void printsASetThatCanBeAskedFor() throws IOException {
    CommandRun printed = CommandRun.of("report", "--print-set");
    assertThat(printed.out()).contains("workbooks:", "- name: situation", "- name: cooperation");
    Path set = Files.writeString(directory.resolve("mine.yaml"), printed.out());

    CommandRun again = CommandRun.of("report", "--set", set.toString(), "--print-set");

    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo(printed.out());
  }

  @Test
  void namesFileLineKeyAndValueOfWhatIsWrong() throws IOException {
    Path set = directory.resolve("mine.yaml");
    Files.writeString(set, "workbooks:\n  - name: a\n    sheets: [covers]\n");

    CommandRun report = CommandRun.of("report", "--set", set.toString());
    CommandRun nightly = CommandRun.of("nightly", "--inbox", ".", "--set", set.toString());

    String problem =
        ": %s:3: workbooks[1].sheets[1]: 'covers' is no sheet; there are acts-by-month, "
            .formatted(set);
    assertThat(report.code()).isEqualTo(ExitCode.FAILED);
    assertThat(report.err()).startsWith("sitrep report" + problem);
    assertThat(nightly.code()).isEqualTo(ExitCode.FAILED);
    assertThat(nightly.err()).startsWith("sitrep nightly" + problem);
  }

  @Test
  void namesWhatTheSetHasNot() {
    assertThat(CommandRun.of("report", "--only", "war").err())
        .isEqualTo(
            "sitrep report: --only war: the set has no such workbook, it has situation, violence, cooperation\n");
    assertThat(CommandRun.of("report", "--country", "Pakistan").err())
        .isEqualTo(
            "sitrep report: --country Pakistan is no country; an ISO 3166 code such as PK is wanted\n");
    assertThat(CommandRun.of("report", "--profile", "blind").err())
        .isEqualTo("sitrep report: --profile blind: there are analyst, accessible\n");
  }
}
