package org.sitrep.app.console;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RunMarks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the log, as text or as JSON.
 *
 * @param at when, local time; of a line that goes on with the one before, that one's; or null
 * @param run the run that it is of, or null
 * @param text as people read it
 */
record LogLine(@Nullable LocalDateTime at, @Nullable String run, String text) {

  /** What stands before the first line. */
  static final LogLine NONE = new LogLine(null, null, "");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Time, level, process, thread (which may have anything in it), marks. */
  private static final Pattern MARKED =
      Pattern.compile("^(\\S{20,})\\s+[A-Z]+ \\S+ --- \\[.*?\\] (?:\\[(\\d*)[^\\]]*\\])?.*");

  /** A line of a log behind another one. */
  static LogLine of(String line, LogLine before) {
    if (line.startsWith("{")) {
      return json(line, before);
    }
    Matcher marked = MARKED.matcher(line);
    LocalDateTime at = marked.matches() ? time(marked.group(1)) : null;
    if (at == null) {
      return new LogLine(before.at(), before.run(), line);
    }
    String run = marked.group(2);
    return new LogLine(at, run == null || run.isEmpty() ? null : run, line);
  }

  private static LogLine json(String line, LogLine before) {
    try {
      JsonNode node = MAPPER.readTree(line);
      String time = node.path("@timestamp").asString("");
      String text =
          "%s %s [%s %s %s] %s : %s"
              .formatted(
                  time,
                  node.path("log").path("level").asString(""),
                  node.path(RunMarks.RUN).asString(""),
                  node.path("step").asString(""),
                  node.path("partition").asString(""),
                  node.path("log").path("logger").asString(""),
                  node.path("message").asString(""));
      String error = node.path("error").path("stack_trace").asString("");
      return new LogLine(
          time(time),
          node.has(RunMarks.RUN) ? node.path(RunMarks.RUN).asString("") : null,
          error.isEmpty() ? text : text + "\n" + error);
    } catch (JacksonException e) {
      return new LogLine(before.at(), before.run(), line);
    }
  }

  private static @Nullable LocalDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
