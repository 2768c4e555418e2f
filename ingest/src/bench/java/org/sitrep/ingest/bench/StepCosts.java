package org.sitrep.ingest.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.ServerCpu;

/** CPU seconds of this process and of the server for each step of a run. */
public final class StepCosts implements Progress {

  /** Seconds of CPU time. */
  public record Cost(double program, double server) {
    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0);

    /** The sum of two costs. */
    public Cost plus(Cost other) {
      return new Cost(program + other.program, server + other.server);
    }

    Cost less(Cost other) {
      return new Cost(program - other.program, server - other.server);
    }

    /** Of program and server. */
    public double sum() {
      return program + server;
    }
  }

  private final ServerCpu server;
  private final Map<String, Cost> begun = new LinkedHashMap<>();
  private final Map<String, Cost> costs = new LinkedHashMap<>();

  /** Takes the server that is measured beside this process. */
  public StepCosts(ServerCpu server) {
    this.server = server;
  }

  private Cost now() {
    return new Cost(CpuTime.seconds(), server.seconds());
  }

  @Override
  public void begin(String step, long total, Unit unit) {
    begun.put(step, now());
  }

  @Override
  public void advance(String step, long amount) {}

  @Override
  public void end(String step) {
    costs.put(step, now().less(begun.getOrDefault(step, now())));
  }

  /** What a step of the last run cost. */
  public Cost of(String step) {
    return costs.getOrDefault(step, Cost.NONE);
  }
}
