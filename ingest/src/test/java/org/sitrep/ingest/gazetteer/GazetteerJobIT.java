package org.sitrep.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.rules.Coders;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.ingest.testing.JobTest;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imported places are stored once and known to the coder from then on. */
@JobTest
class GazetteerJobIT {

  private static final String TEXT =
      "Gunmen killed four soldiers in Qarzmat on Monday, officials said.";
  private static long runs;

  @Autowired private JobOperator operator;
  @Autowired private Job gazetteerJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path folder;

  @BeforeEach
  void clear() {
    jdbc.execute("truncate gazetteer_place");
  }

  @Test
  void anImportedPlaceIsCodedWithItsCountry() throws Exception {
    StoredCoder coders =
        new StoredCoder(new StaticListableBeanFactory().getBeanProvider(Coder.class), jdbc);
    assertThat(coders.current()).isSameAs(Coders.builtIn());
    assertThat(claim(coders.current()).place()).isNull();

    Path divisions = Files.writeString(folder.resolve("a.txt"), "PK.04\tPunjab\tPunjab\t77\n");
    Path towns =
        Files.writeString(
            folder.resolve("b.txt"),
            PlaceFileTest.geoNames("901", "Qarzmat", "Qarzmat", "P", "PPL", "PK", "04", "12000")
                + "\nno place\n");
    JobExecution run = run(divisions + "\n" + towns);

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getStepExecutions().iterator().next().getExitStatus().getExitDescription())
        .contains("b.txt, entry 2: 1 columns");
    assertThat(jdbc.queryForList("select key from gazetteer_place order by key", String.class))
        .containsExactly("division:PK.04", "geonames:901");
    Coder coder = coders.current();
    assertThat(claim(coder).place()).isEqualTo("Qarzmat");
    assertThat(claim(coder).country()).isEqualTo("PK");
    assertThat(coder.version()).isNotEqualTo(Coders.builtIn().version());
    assertThat(coders.current()).isSameAs(coder);
    assertThat(new PlaceRows(jdbc).all())
        .filteredOn(place -> place.name().equals("Qarzmat"))
        .extracting(place -> place.division())
        .containsExactly("Punjab");
  }

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    Path towns =
        Files.writeString(
            folder.resolve("b.txt"),
            PlaceFileTest.geoNames("901", "Qarzmat", "Qarzmat", "P", "PPL", "PK", "04", "12000")
                + "\n");
    run(towns.toString());
    String version = new PlaceRows(jdbc).version();

    assertThat(run(towns.toString()).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(new PlaceRows(jdbc).version()).isNotNull().isEqualTo(version);
    assertThat(jdbc.queryForObject("select count(*) from gazetteer_place", Long.class))
        .isEqualTo(1);
  }

  @Test
  void aMissingFileFailsTheRunAndLeavesAllAsItWas() throws Exception {
    Path towns =
        Files.writeString(
            folder.resolve("b.txt"),
            PlaceFileTest.geoNames("901", "Qarzmat", "Qarzmat", "P", "PPL", "PK", "04", "12000")
                + "\n");

    JobExecution run = run(towns + "\n" + folder.resolve("missing.txt"));

    assertThat(run.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(jdbc.queryForObject("select count(*) from gazetteer_place", Long.class)).isZero();
  }

  private static CodedClaim claim(Coder coder) {
    return coder
        .code(new ArticleText("", TEXT, LocalDate.of(2026, 11, 10), null, null))
        .violence()
        .getFirst()
        .fact();
  }

  private JobExecution run(String files) throws Exception {
    return operator.start(
        gazetteerJob,
        new JobParametersBuilder()
            .addLocalDate("date", LocalDate.of(2026, 11, 23), true)
            .addLong("run", ++runs, true)
            .addString("files", files, false)
            .toJobParameters());
  }
}
