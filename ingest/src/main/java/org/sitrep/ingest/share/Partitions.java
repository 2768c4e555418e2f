package org.sitrep.ingest.share;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.CurrentCoder;
import org.sitrep.core.job.Progress;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.TaskExecutor;

/** Where partitions of steps are run: in this process, or by whoever answers on the broker. */
public final class Partitions {

  private final @Nullable Broker broker;
  private final BrokerSettings settings;
  private final RequestRows rows;
  private final Ending ending;
  private final CurrentCoder coder;
  private final Progress progress;
  private final Map<String, Step> steps = new ConcurrentHashMap<>();

  Partitions(
      @Nullable Broker broker,
      BrokerSettings settings,
      RequestRows rows,
      Ending ending,
      CurrentCoder coder,
      Progress progress) {
    this.broker = broker;
    this.settings = settings;
    this.rows = rows;
    this.ending = ending;
    this.coder = coder;
    this.progress = progress;
  }

  /** Whether other processes take them. */
  public boolean areShared() {
    return broker != null;
  }

  /**
   * Has the partitions of a step run.
   *
   * @param step that runs a partition; the same in all processes
   * @param local runs them where they are not shared
   * @param gridSize how many the partitioner is asked for
   */
  public PartitionHandler of(Step step, TaskExecutor local, int gridSize) {
    steps.put(step.getName(), step);
    if (broker == null) {
      TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
      handler.setStep(step);
      handler.setTaskExecutor(local);
      handler.setGridSize(gridSize);
      return handler;
    }
    RemotePartitions handler =
        new RemotePartitions(step.getName(), broker, settings, rows, ending, this::build, progress);
    handler.setGridSize(gridSize);
    return handler;
  }

  /** The steps that run partitions, by their names. */
  Map<String, Step> steps() {
    return steps;
  }

  Build build() {
    return Build.withCoder(coder.current().version());
  }
}
