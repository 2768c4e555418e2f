package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @TempDir private Path out;

  @Test
  void replacesTheEarlierFileAndKeepsTheOthers() throws IOException {
    publish(DATE, 1, "old");
    Files.writeString(out.resolve("2026-11-23/notes.txt"), "an analyst's");

    assertThat(publish(DATE, 2, "new")).containsExactly(out.resolve("2026-11-23/book.xlsx"));

    assertThat(out.resolve("2026-11-23/book.xlsx")).hasContent("new");
    assertThat(out.resolve("2026-11-23/notes.txt")).hasContent("an analyst's");
    assertThat(out.resolve(".report-2")).doesNotExist();
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
  void canBeCalledAgainAfterItWasCutOff() throws IOException {
    Publication publication = new Publication(out);
    Path stage = stage(publication, 1, "a");
    publication.publish(stage, List.of("book.xlsx"), DATE);

    assertThat(publication.publish(stage, List.of("book.xlsx"), DATE))
        .containsExactly(out.resolve("2026-11-23/book.xlsx"));
  }

  @Test
  void tellsOfAFileThatIsGone() throws IOException {
    Publication publication = new Publication(out);
    Path stage = stage(publication, 1, "a");

    assertThatThrownBy(() -> publication.publish(stage, List.of("other.xlsx"), DATE))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("other.xlsx: the written workbook is gone");
  }

  @Test
  void beginsWithAnEmptyStageWhereARunLeftOne() throws IOException {
    Publication publication = new Publication(out);
    stage(publication, 1, "half written");

    assertThat(publication.stage(1)).isEmptyDirectory();
  }

  private List<Path> publish(LocalDate date, long run, String content) throws IOException {
    Publication publication = new Publication(out);
    Path stage = stage(publication, run, content);
    return publication.publish(stage, List.of("book.xlsx"), date);
  }

  private static Path stage(Publication publication, long run, String content) throws IOException {
    Path stage = publication.stage(run);
    Files.writeString(stage.resolve("book.xlsx"), content);
    return stage;
  }
}
