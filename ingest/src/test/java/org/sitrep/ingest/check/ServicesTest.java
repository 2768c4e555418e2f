package org.sitrep.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.article.ArchiveInspector;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.core.article.PageReader;
import org.sitrep.ingest.testing.Samples;

/** What the program finds as services, without Spring and without a database. */
class ServicesTest {

  @TempDir private Path folder;

  @Test
  void theCheckCountsEveryRecordOnce() throws IOException {
    ArchiveInspector inspector =
        ServiceLoader.load(ArchiveInspector.class).findFirst().orElseThrow();
    byte[] lines =
        Samples.join(
            Samples.jsonLines(3), Samples.utf8("{\"title\": 1}\n{oops\n{\"text\": \"fine\"}\n"));
    Path file = Samples.write(folder, "some", lines);
    assertThat(inspector.inspect(file, FieldMapping.NONE))
        .isEqualTo(
            new ArchiveInspector.Report(
                file.toString(), "jsonl", 6, 4, 2, Map.of("no_text", 1L, "malformed_json", 1L)));
  }

  @Test
  void theCheckNamesAFileThatIsNoArchive() throws IOException {
    ArchiveInspector inspector = new ArchiveCheck();
    Path file = Samples.write(folder, "some", new byte[] {1, 2, 3, 0, 4});
    assertThat(inspector.inspect(file, FieldMapping.NONE).reasons())
        .containsExactly(Map.entry("unknown_format", 1L));
  }

  @Test
  void recordsAreArticlesFilteredAndRejected() throws IOException {
    Path file = Samples.write(folder, "some", Samples.join(Samples.warcMembers(5)));
    ArchiveInspector.Report report = new ArchiveCheck().inspect(file, FieldMapping.NONE);
    assertThat(report.format()).isEqualTo("warc.gz");
    assertThat(report.records()).isEqualTo(6);
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void aPageIsReadAsAService() {
    PageReader reader = ServiceLoader.load(PageReader.class).findFirst().orElseThrow();
    assertThat(reader.read(Samples.utf8(Samples.html(2)), null, null))
        .hasValueSatisfying(article -> assertThat(article.text()).isEqualTo(Samples.text(2)));
  }
}
