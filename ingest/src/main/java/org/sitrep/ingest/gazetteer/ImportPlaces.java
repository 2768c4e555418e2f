package org.sitrep.ingest.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.archive.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Writes the places of some files in one transaction: all of them, or none. An entry that is no
 * place is named in the log, the first ones in the run's message too, and the rest goes on.
 */
final class ImportPlaces implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(ImportPlaces.class);
  private static final int BATCH = 2_000;
  private static final int MOST_TOLD = 5;

  private final PlaceRows rows;
  private final Limits limits;
  private final Clock clock;

  ImportPlaces(PlaceRows rows, Limits limits, Clock clock) {
    this.rows = rows;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    String files = String.valueOf(context.getStepContext().getJobParameters().get("files"));
    List<String> refused = new ArrayList<>();
    for (String file : files.lines().toList()) {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw new IOException(path + " is no file");
      }
      read(path, contribution, refused);
    }
    if (!refused.isEmpty()) {
      contribution.setExitStatus(
          ExitStatus.COMPLETED.addExitDescription(
              "no places: "
                  + String.join("; ", refused.subList(0, Math.min(MOST_TOLD, refused.size())))));
    }
    return RepeatStatus.FINISHED;
  }

  private void read(Path path, StepContribution contribution, List<String> refused)
      throws IOException {
    List<PlaceEntry.Place> batch = new ArrayList<>(BATCH);
    try (PlaceFile file = PlaceFile.open(path, limits)) {
      for (PlaceFile.Entry next = file.next(); next != null; next = file.next()) {
        contribution.incrementReadCount();
        switch (next.entry()) {
          case PlaceEntry.Place place -> {
            batch.add(place);
            if (batch.size() == BATCH) {
              write(batch, path, contribution);
            }
          }
          case PlaceEntry.Passed _ -> contribution.incrementFilterCount();
          case PlaceEntry.Refused(String why) -> {
            contribution.incrementReadSkipCount();
            String told = path.getFileName() + ", entry " + next.number() + ": " + why;
            LOG.warn("{}", told);
            if (refused.size() <= MOST_TOLD) {
              refused.add(told);
            }
          }
        }
      }
    }
    write(batch, path, contribution);
  }

  private void write(List<PlaceEntry.Place> batch, Path path, StepContribution contribution) {
    rows.write(batch, String.valueOf(path.getFileName()), clock.instant());
    contribution.incrementWriteCount(batch.size());
    batch.clear();
  }
}
