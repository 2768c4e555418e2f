package org.sitrep.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.core.job.Progress;

/**
 * Shows the steps' progress: one bar that is drawn over on a terminal, a line now and then
 * elsewhere.
 */
final class ProgressDisplay implements Progress {

  private static final int BAR = 30;
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration LINE = Duration.ofSeconds(30);

  private final PrintWriter err;
  private final boolean terminal;
  private final Map<String, State> steps = new LinkedHashMap<>();

  private ProgressDisplay(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static ProgressDisplay on(PrintWriter err) {
    return new ProgressDisplay(
        err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  @Override
  public synchronized void begin(String step, long total, Unit unit) {
    steps.put(step, new State(total, unit, System.nanoTime()));
    if (!terminal) {
      err.println(step + ": " + (total < 0 ? "begins" : amount(total, unit) + " to do"));
    }
  }

  @Override
  public synchronized void advance(String step, long amount) {
    State state = steps.get(step);
    if (state == null) {
      return;
    }
    state.done += amount;
    long now = System.nanoTime();
    if (now - state.shown >= (terminal ? REDRAW : LINE).toNanos()) {
      state.shown = now;
      show(step, state, now, false);
    }
  }

  @Override
  public synchronized void end(String step) {
    State state = steps.remove(step);
    if (state != null) {
      show(step, state, System.nanoTime(), true);
    }
  }

  private void show(String step, State state, long now, boolean last) {
    double seconds = Math.max(1e-3, (now - state.begun) / 1e9);
    double rate = state.done / seconds;
    StringBuilder line = new StringBuilder(step).append(": ");
    if (state.total > 0) {
      double share = Math.min(1, (double) state.done / state.total);
      if (terminal) {
        int full = (int) (share * BAR);
        line.append("[").append("#".repeat(full)).append(".".repeat(BAR - full)).append("] ");
      }
      line.append(String.format(Locale.ROOT, "%3.0f %%  ", share * 100));
    }
    line.append(amount(state.done, state.unit));
    line.append(", ").append(amount((long) rate, state.unit)).append("/s");
    if (!last && state.total > state.done && rate > 0) {
      line.append(", ").append(clock((long) ((state.total - state.done) / rate))).append(" left");
    } else if (last) {
      line.append(" in ").append(clock((long) seconds));
    }
    if (terminal) {
      err.print("\r\u001b[K" + line + (last ? System.lineSeparator() : ""));
      err.flush();
    } else {
      err.println(line);
    }
  }

  private static String amount(long amount, Unit unit) {
    if (unit != Unit.BYTES) {
      return String.format(Locale.ROOT, "%,d %s", amount, unit.name().toLowerCase(Locale.ROOT));
    }
    if (amount < 1_000_000) {
      return String.format(Locale.ROOT, "%,.1f kB", amount / 1e3);
    }
    return String.format(Locale.ROOT, "%,.1f MB", amount / 1e6);
  }

  private static String clock(long seconds) {
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private static final class State {
    final long total;
    final Unit unit;
    final long begun;
    long done;
    long shown;

    State(long total, Unit unit, long begun) {
      this.total = total;
      this.unit = unit;
      this.begun = begun;
      this.shown = begun;
    }
  }
}
