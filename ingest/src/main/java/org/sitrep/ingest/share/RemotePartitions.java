package org.sitrep.ingest.share;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * The manager of a step: asks for its partitions and looks in the job repository how they are. What
 * nobody has begun or a dead worker has left is asked for again, as often as it takes: a worker
 * that meets a request twice leaves the second one alone.
 */
final class RemotePartitions extends AbstractPartitionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);

  private final String workerStep;
  private final Broker broker;
  private final BrokerSettings settings;
  private final RequestRows rows;
  private final JobRepository repository;
  private final Ending ending;
  private final Supplier<Build> build;
  private final Progress progress;

  RemotePartitions(
      String workerStep,
      Broker broker,
      BrokerSettings settings,
      RequestRows rows,
      Ending ending,
      Supplier<Build> build,
      Progress progress) {
    this.workerStep = workerStep;
    this.broker = broker;
    this.settings = settings;
    this.rows = rows;
    this.repository = ending.repository();
    this.ending = ending;
    this.build = build;
    this.progress = progress;
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws InterruptedException, JobExecutionException {
    if (partitions.isEmpty()) {
      return partitions;
    }
    Map<Long, PartitionRequest> requests = new LinkedHashMap<>();
    Build now = build.get();
    for (StepExecution partition : partitions) {
      repository.updateExecutionContext(partition);
      requests.put(
          partition.getId(),
          new PartitionRequest(partition.getId(), workerStep, UUID.randomUUID().toString(), now));
    }
    rows.insert(manager.getJobExecutionId(), manager.getStepName(), requests.values());
    try (Sender sender = new Sender()) {
      new Watch(manager, requests, sender).untilTheEnd();
    }
    partitions.forEach(this::refresh);
    return partitions;
  }

  /** The object that the job holds gets what the worker wrote. */
  private void refresh(StepExecution partition) {
    StepExecution stored =
        Objects.requireNonNull(repository.getStepExecution(partition.getId()), "the step is there");
    partition.setStatus(stored.getStatus());
    partition.setExitStatus(stored.getExitStatus());
    partition.setExecutionContext(stored.getExecutionContext());
    partition.setReadCount(stored.getReadCount());
    partition.setWriteCount(stored.getWriteCount());
    partition.setFilterCount(stored.getFilterCount());
    partition.setCommitCount(stored.getCommitCount());
    partition.setRollbackCount(stored.getRollbackCount());
    partition.setReadSkipCount(stored.getReadSkipCount());
    partition.setProcessSkipCount(stored.getProcessSkipCount());
    partition.setWriteSkipCount(stored.getWriteSkipCount());
    LocalDateTime began = stored.getStartTime();
    if (began != null) {
      partition.setStartTime(began);
    }
    LocalDateTime ended = stored.getEndTime();
    if (ended != null) {
      partition.setEndTime(ended);
    }
    Integer version = stored.getVersion();
    if (version != null) {
      partition.setVersion(version);
    }
  }

  /** Looks after the partitions of one step. */
  private final class Watch {
    private final StepExecution manager;
    private final Map<Long, PartitionRequest> open;
    private final Sender sender;
    private long sent = System.nanoTime();
    private long moved = System.nanoTime();
    private long told = System.nanoTime();
    private long done;

    Watch(StepExecution manager, Map<Long, PartitionRequest> requests, Sender sender) {
      this.manager = manager;
      this.open = new LinkedHashMap<>(requests);
      this.sender = sender;
    }

    void untilTheEnd() throws InterruptedException, JobExecutionException {
      sender.send(open.values());
      while (true) {
        boolean stopping = isStopping();
        Map<Long, RequestRows.State> states =
            rows.states(manager.getJobExecutionId(), manager.getStepName());
        int before = open.size();
        open.keySet().removeIf(id -> isEnded(states.get(id), stopping));
        List<PartitionRequest> waiting =
            open.values().stream().filter(request -> !isAlive(states, request)).toList();
        tellProgress();
        if (open.isEmpty()) {
          return;
        }
        if (stopping) {
          waiting.forEach(request -> end(request, BatchStatus.STOPPED, "stopped with its run"));
        } else {
          if (before > open.size() || waiting.size() < open.size()) {
            moved = System.nanoTime();
          }
          ask(waiting);
        }
        new CountDownLatch(1).await(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    /** Asks again where the request was lost; gives up where no worker has come for long. */
    private void ask(List<PartitionRequest> waiting) throws JobExecutionException {
      if (age(moved) > settings.patience().toNanos()) {
        String why =
            "no worker has taken a partition for %s over the broker %s"
                .formatted(settings.patience(), broker.shown());
        waiting.forEach(request -> end(request, BatchStatus.FAILED, why));
        throw new JobExecutionException(why);
      }
      if (waiting.isEmpty() || age(sent) < settings.resend().toNanos()) {
        return;
      }
      sent = System.nanoTime();
      AMQP.Queue.DeclareOk queue = sender.queue();
      if (queue == null) {
        return;
      }
      if (queue.getConsumerCount() == 0 && age(told) > TimeUnit.MINUTES.toNanos(1)) {
        told = System.nanoTime();
        LOG.warn("no worker listens on {}: {} partitions wait", broker.shown(), waiting.size());
      }
      if (queue.getMessageCount() == 0) {
        LOG.info("asking again for {} partitions of {}", waiting.size(), manager.getStepName());
        sender.send(waiting);
      }
    }

    private void tellProgress() {
      long now = rows.done(manager.getJobExecutionId(), manager.getStepName());
      if (now > done) {
        progress.advance(manager.getStepName(), now - done);
        done = now;
      }
    }

    private boolean isStopping() {
      BatchStatus run = rows.run(manager.getJobExecutionId());
      return manager.isTerminateOnly() || run == BatchStatus.STOPPING || run == BatchStatus.STOPPED;
    }

    private static long age(long since) {
      return System.nanoTime() - since;
    }
  }

  private static boolean isAlive(Map<Long, RequestRows.State> states, PartitionRequest request) {
    RequestRows.State state = states.get(request.execution());
    return state != null && state.alive();
  }

  /** A partition that a leaving worker stopped has not ended, unless its run is being stopped. */
  private static boolean isEnded(RequestRows.@Nullable State state, boolean stopping) {
    if (state == null || state.alive()) {
      return state == null;
    }
    return switch (state.status()) {
      case COMPLETED, FAILED, ABANDONED, UNKNOWN -> true;
      case STOPPED -> stopping;
      case STARTING, STARTED, STOPPING -> false;
    };
  }

  private void end(PartitionRequest request, BatchStatus status, String why) {
    StepExecution partition = repository.getStepExecution(request.execution());
    if (partition != null) {
      ending.write(partition, status, why);
    }
  }

  /** Sends requests over a connection that is made anew where it broke. */
  private final class Sender implements AutoCloseable {
    private @Nullable Connection connection;
    private @Nullable Channel channel;

    /** Sends what can be sent: what is lost is sent again later. */
    void send(Iterable<PartitionRequest> requests) {
      List<Broker.Message> messages = new ArrayList<>();
      requests.forEach(request -> messages.add(new Broker.Message(request.bytes(), Map.of())));
      try {
        Broker.send(open(), Broker.REQUESTS, messages);
      } catch (IOException | RuntimeException e) {
        lost(e);
      }
    }

    /** The queue as the broker has it, or null where it does not answer. */
    AMQP.Queue.@Nullable DeclareOk queue() {
      try {
        return open().queueDeclarePassive(Broker.REQUESTS);
      } catch (IOException | RuntimeException e) {
        lost(e);
        return null;
      }
    }

    private Channel open() throws IOException {
      Channel present = channel;
      if (present == null || !present.isOpen()) {
        close();
        Connection made = broker.connect("sitrep manager", false, null);
        connection = made;
        present = Broker.open(made);
        channel = present;
      }
      return present;
    }

    private void lost(Exception e) {
      LOG.warn("cannot reach the workers: {}", e.getMessage());
      LOG.debug("the broker", e);
      close();
    }

    @Override
    public void close() {
      Broker.close(connection);
      connection = null;
      channel = null;
    }
  }
}
