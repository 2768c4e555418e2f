package org.sitrep.app.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sitrep.app.job.RunView;
import org.springframework.stereotype.Component;

/** What the log has of a run: the lines that bear its number, else those of its time. */
@Component
class RunLog {

  private static final int MOST = 200;
  private static final int LONGEST = 1_000;

  private final ConsoleSettings settings;

  RunLog(ConsoleSettings settings) {
    this.settings = settings;
  }

  /**
   * Lines of the log.
   *
   * @param own whether they bear the run's number, and are not only of its time
   */
  record Lines(List<String> lines, boolean own) {
    static final Lines NONE = new Lines(List.of(), true);
  }

  /** Up to 200 lines, the last ones; none where the log has been rolled away since. */
  Lines of(RunView run) {
    Deque<String> own = new ArrayDeque<>();
    Deque<String> sameTime = new ArrayDeque<>();
    try {
      for (String name : new String[] {"sitrep.log", "sitrep.jsonl"}) {
        Path file = settings.logs().resolve(name);
        if (Files.isReadable(file)) {
          read(file, run, own, sameTime);
        }
      }
    } catch (IOException e) {
      return new Lines(List.of("cannot read the log: " + e.getMessage()), true);
    }
    return own.isEmpty()
        ? new Lines(List.copyOf(sameTime), false)
        : new Lines(List.copyOf(own), true);
  }

  private static void read(Path file, RunView run, Deque<String> own, Deque<String> sameTime)
      throws IOException {
    LocalDateTime from = run.started();
    LocalDateTime to = run.ended() == null ? LocalDateTime.MAX : run.ended().plusSeconds(2);
    String number = String.valueOf(run.id());
    // Malformed bytes become replacement characters: a log is read whatever is in it.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      LogLine last = LogLine.NONE;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        LogLine line = LogLine.of(text, last);
        last = line;
        if (number.equals(line.run())) {
          keep(own, line);
        } else if (line.run() == null
            && line.at() != null
            && from != null
            && !line.at().isBefore(from)
            && !line.at().isAfter(to)) {
          keep(sameTime, line);
        }
      }
    }
  }

  private static void keep(Deque<String> lines, LogLine line) {
    String text = line.text();
    lines.add(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    if (lines.size() > MOST) {
      lines.remove();
    }
  }
}
