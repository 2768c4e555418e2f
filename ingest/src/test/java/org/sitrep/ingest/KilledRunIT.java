package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestProcess;
import org.sitrep.ingest.testing.JobTest;
import org.sitrep.ingest.testing.Samples;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run that is killed and taken up again leaves the rows of one that was not. */
@JobTest({"sitrep.ingest.threads=2", "sitrep.ingest.segment-size=15KB", "sitrep.ingest.chunk=20"})
class KilledRunIT {

  private static long runs;

  @Autowired private JobOperator operator;
  @Autowired private TestDatabase database;
  @Autowired private JobRepository repository;
  @Autowired private Job ingestJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path folder;

  @BeforeEach
  void clear() {
    jdbc.execute("truncate archive, actor, place, story_band cascade");
    jdbc.execute("truncate batch_job_instance cascade");
  }

  @ParameterizedTest
  @CsvSource({
    "article, 90, 0.1",
    "violence_claim, 90, 0.01",
    "story_band, 200, 0.1",
    "incident_claim, 90, 0.1"
  })
  void theRowsAreTheSame(String table, int rowsBeforeTheKill, String slowedBy) throws Exception {
    Path inbox = inbox();
    assertThat(operator.start(ingestJob, IngestProcess.parameters(inbox, ++runs)).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    String expected = BusinessTables.fingerprint(jdbc);
    clear();

    new KilledProcess(database, jdbc, folder.resolve("output"))
        .kill(inbox, false, table, rowsBeforeTheKill, slowedBy);

    assertThat(BusinessTables.fingerprint(jdbc)).isNotEqualTo(expected);
    JobExecution killed = repository.findRunningJobExecutions("ingest").iterator().next();
    JobExecution restarted = operator.restart(operator.recover(killed));
    assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc)).isEqualTo(expected);
  }

  private Path inbox() {
    Path inbox = folder.resolve("inbox");
    byte[] warc = Samples.join(Samples.warcMembers(120));
    warc[warc.length / 3] ^= 1;
    Samples.write(inbox, "a.jsonl.gz", Samples.gzip(Samples.jsonLines(150)));
    Samples.write(inbox, "b.jsonl", Samples.join(Samples.jsonLines(70), Samples.utf8("{oops\n")));
    Samples.write(inbox, "e.warc.gz", warc);
    return inbox;
  }
}
