package org.sitrep.app.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RunView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The lines that the log has of the time of a run. */
@Component
class RunLog {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
  private static final int MOST = 200;
  private static final int LONGEST = 1_000;

  private final ConsoleSettings settings;

  RunLog(ConsoleSettings settings) {
    this.settings = settings;
  }

  /** Up to 200 lines, the last ones; none where the log has been rolled away since. */
  List<String> of(RunView run) {
    LocalDateTime from = run.started();
    Path file = settings.logs().resolve("sitrep.log");
    if (from == null || !Files.isReadable(file)) {
      return List.of();
    }
    LocalDateTime to = run.ended() == null ? LocalDateTime.MAX : run.ended().plusSeconds(2);
    Deque<String> lines = new ArrayDeque<>();
    boolean within = false;
    try (BufferedReader log = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        LocalDateTime at = time(line);
        // A line without a time goes on with the one before.
        within = at == null ? within : !at.isBefore(from) && !at.isAfter(to);
        if (within) {
          lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line);
          if (lines.size() > MOST) {
            lines.remove();
          }
        }
      }
    } catch (MalformedInputException e) {
      LOG.debug("{} is not UTF-8 throughout", file, e);
    } catch (IOException e) {
      return List.of("cannot read " + file + ": " + e.getMessage());
    }
    return List.copyOf(lines);
  }

  private static @Nullable LocalDateTime time(String line) {
    int space = line.indexOf(' ');
    if (space < 20 || line.charAt(4) != '-') {
      return null;
    }
    try {
      return OffsetDateTime.parse(line.substring(0, space)).toLocalDateTime();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
