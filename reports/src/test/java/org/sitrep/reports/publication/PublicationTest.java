package org.sitrep.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.reports.publication.Publication.Stage;

class PublicationTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void replacesAllThatItsWorkbooksHadAndKeepsTheRest(boolean exchange) throws IOException {
    Publication publication =
        exchange ? new Publication(out) : new Publication(out, PublicationTest::cannot);
    Stage first = stage(publication, 1, "old");
    Files.createDirectory(first.directory().resolve("deaths"));
    Files.writeString(first.directory().resolve("deaths/dropped.csv"), "a sheet that goes");
    publication.publish(first, List.of("deaths"), DATE);
    Path directory = out.resolve("2026-11-23");
    Files.writeString(directory.resolve("notes.txt"), "an analyst's");
    Files.writeString(directory.resolve("deaths-2026-11-23 (mine).xlsx"), "a copy");
    Files.createDirectory(directory.resolve("talks"));
    Files.writeString(directory.resolve("talks/acts.csv"), "another run's");

    assertThat(publication.publish(stage(publication, 2, "new"), List.of("deaths"), DATE))
        .isEqualTo(directory);

    assertThat(directory.resolve("deaths-2026-11-23.xlsx")).hasContent("new");
    assertThat(directory.resolve("deaths")).doesNotExist();
    assertThat(directory.resolve("notes.txt")).hasContent("an analyst's");
    assertThat(directory.resolve("deaths-2026-11-23 (mine).xlsx")).hasContent("a copy");
    assertThat(directory.resolve("talks/acts.csv")).hasContent("another run's");
    assertThat(names()).containsExactlyInAnyOrder("2026-11-23", "latest");
  }

  @Test
  void pointsToTheNewestDateWhicheverIsWrittenLast() throws IOException {
    publish(DATE, 1, "a");
    publish(DATE.minusDays(1), 2, "b");
    assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-11-23"));

    publish(DATE.plusDays(1), 3, "c");
    assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-11-24"));
  }

  @Test
  void leavesWhatItPublishedWhenItIsCalledAgain() throws IOException {
    publish(DATE, 1, "old");
    Publication publication = new Publication(out);
    Stage stage = stage(publication, 2, "new");
    publication.publish(stage, List.of("deaths"), DATE);

    publication.publish(stage, List.of("deaths"), DATE);

    assertThat(out.resolve("2026-11-23/deaths-2026-11-23.xlsx")).hasContent("new");
  }

  @Test
  void knowsAfterACutThatTheNamesWereExchanged() throws IOException {
    publish(DATE, 1, "old");
    Publication cut =
        new Publication(
            out,
            (one, other) -> {
              assumeThat(Exchange.swap(one, other)).isTrue();
              throw new IllegalStateException("killed");
            });
    Stage stage = stage(cut, 2, "new");
    assertThatThrownBy(() -> cut.publish(stage, List.of("deaths"), DATE)).hasMessage("killed");
    assertThat(stage.directory().resolve("deaths-2026-11-23.xlsx")).hasContent("old");

    new Publication(out).publish(stage, List.of("deaths"), DATE);

    assertThat(out.resolve("2026-11-23/deaths-2026-11-23.xlsx")).hasContent("new");
    assertThat(names()).containsExactlyInAnyOrder("2026-11-23", "latest");
  }

  @Test
  void mendsWhatWasCutOffBetweenTwoRenames() throws IOException {
    publish(DATE, 1, "old");
    Files.writeString(out.resolve("2026-11-23/notes.txt"), "an analyst's");
    Publication publication = new Publication(out, PublicationTest::cannot);
    Stage stage = stage(publication, 2, "new");
    Files.move(out.resolve("2026-11-23"), out.resolve(".replaced-2026-11-23"));

    publication.publish(stage, List.of("deaths"), DATE);

    assertThat(out.resolve("2026-11-23/deaths-2026-11-23.xlsx")).hasContent("new");
    assertThat(out.resolve("2026-11-23/notes.txt")).hasContent("an analyst's");
    assertThat(names()).containsExactlyInAnyOrder("2026-11-23", "latest");
  }

  @Test
  void tellsOfAStageThatIsGone() throws IOException {
    Publication publication = new Publication(out);
    Stage stage = stage(publication, 1, "a");
    Publication.discard(stage.directory());

    assertThatThrownBy(() -> publication.publish(stage, List.of("deaths"), DATE))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(".report-1: the written workbooks are gone");
  }

  @Test
  void takesNoFileForTheDirectoryOfADate() throws IOException {
    Publication publication = new Publication(out);
    Stage stage = stage(publication, 1, "a");
    Files.writeString(out.resolve("2026-11-23"), "a file in the way");

    assertThatThrownBy(() -> publication.publish(stage, List.of("deaths"), DATE))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(stage.directory().resolve("deaths-2026-11-23.xlsx")).hasContent("a");
  }

  @Test
  void beginsAgainWhereARunLeftAStage() throws IOException {
    Publication publication = new Publication(out);
    Stage first = stage(publication, 1, "half written");

    Stage second = publication.stage(1);

    assertThat(second.directory()).isEqualTo(first.directory());
    assertThat(second.mark()).isNotEqualTo(first.mark());
    assertThat(second.directory().resolve("deaths-2026-11-23.xlsx")).doesNotExist();
  }

  private static boolean cannot(Path one, Path other) {
    return one.equals(other);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void publish(LocalDate date, long run, String content) throws IOException {
    Publication publication = new Publication(out);
    publication.publish(stage(publication, run, content), List.of("deaths"), date);
  }

  private static Stage stage(Publication publication, long run, String content) throws IOException {
    Stage stage = publication.stage(run);
    Files.writeString(stage.directory().resolve("deaths-2026-11-23.xlsx"), content);
    return stage;
  }
}
