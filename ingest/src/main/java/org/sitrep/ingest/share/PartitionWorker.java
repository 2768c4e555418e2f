package org.sitrep.ingest.share;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/**
 * The worker's side. A message is acknowledged when its partition has ended; that of a worker that
 * dies goes to another one, which finds where the last chunk ended.
 */
final class PartitionWorker implements Worker {

  private static final Logger LOG = LoggerFactory.getLogger(PartitionWorker.class);
  private static final int STOP_SECONDS = 120;
  private static final int REACH_SECONDS = 60;

  private final Broker broker;
  private final Guard guard;
  private final RequestRows rows;
  private final Clock clock;
  private final String name =
      "%s:%d/%s"
          .formatted(
              host(), ProcessHandle.current().pid(), UUID.randomUUID().toString().substring(0, 4));
  private final CountDownLatch leaving = new CountDownLatch(1);
  private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();
  private final Semaphore idle = new Semaphore(0);
  private int most;
  private volatile @Nullable Connection connection;
  private @Nullable ExecutorService threads;
  private Consumer<String> unfit = reason -> {};

  PartitionWorker(Broker broker, Guard guard, RequestRows rows, Clock clock) {
    this.broker = broker;
    this.guard = guard;
    this.rows = rows;
    this.clock = clock;
  }

  private static String host() {
    String told = System.getenv("HOSTNAME");
    return told == null || told.isBlank() ? "worker" : told;
  }

  @Override
  public synchronized void start(int number, Consumer<String> whenUnfit) {
    awaitTables();
    unfit = whenUnfit;
    most = number;
    idle.release(number);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            most, Thread.ofPlatform().daemon().name("partition-", 1).factory());
    threads = pool;
    try {
      Connection made = connect(pool);
      connection = made;
      for (int i = 0; i < most; i++) {
        Channel channel = Broker.open(made);
        channel.basicQos(1);
        channel.basicConsume(Broker.REQUESTS, false, new Requests(channel));
      }
    } catch (IOException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
    LOG.info("{} takes partitions from {}", name, broker.shown());
  }

  /** A run or a console that is started beside the worker makes the tables. */
  private void awaitTables() {
    int own = Build.withCoder("").schema();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REACH_SECONDS);
    while (true) {
      IllegalStateException why;
      try {
        int stored = rows.schema();
        if (stored == own) {
          return;
        }
        why =
            new IllegalStateException(
                "the database has the tables of version %d, this program those of %d: run the same version everywhere"
                    .formatted(stored, own));
        if (stored > own) {
          throw why;
        }
      } catch (DataAccessException e) {
        why = new IllegalStateException("the database has no tables of this program yet", e);
      }
      if (System.nanoTime() > end || pause(2)) {
        throw why;
      }
      LOG.info("waiting for the tables: {}", why.getMessage());
    }
  }

  /** A broker that is started beside the worker may need a moment. */
  private Connection connect(ExecutorService pool) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REACH_SECONDS);
    while (true) {
      try {
        return broker.connect("sitrep worker " + name, true, pool);
      } catch (IOException e) {
        if (System.nanoTime() > end || pause(2)) {
          throw e;
        }
        LOG.info("waiting for the broker: {}", e.getMessage());
      }
    }
  }

  /** Waits a little; true where the worker is leaving. */
  private boolean pause(int seconds) {
    try {
      return leaving.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public boolean isWell() {
    Connection present = connection;
    if (present == null || !present.isOpen()) {
      return false;
    }
    try {
      rows.schema();
      return true;
    } catch (DataAccessException e) {
      LOG.debug("the database does not answer", e);
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    leaving.countDown();
    running.forEach(StepExecution::setTerminateOnly);
    ExecutorService pool = threads;
    if (pool == null) {
      return;
    }
    try {
      if (!idle.tryAcquire(most, STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a chunk did not end within {} s: another worker does it again", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Broker.close(connection);
    connection = null;
    pool.shutdown();
    threads = null;
  }

  /** What comes over one channel, one message at a time. */
  private final class Requests extends DefaultConsumer {

    Requests(Channel channel) {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
        throws IOException {
      idle.acquireUninterruptibly();
      try {
        boolean served = leaving.getCount() > 0 && serve(body);
        if (served) {
          getChannel().basicAck(envelope.getDeliveryTag(), false);
        } else {
          getChannel().basicNack(envelope.getDeliveryTag(), false, true);
        }
      } catch (AlreadyClosedException e) {
        // The broker went away and gives the message to somebody again, who finds it served.
        LOG.info("the broker went away during a partition");
      } finally {
        idle.release();
      }
    }

    /** Does what is to be done; false where the message is to go to another worker. */
    private boolean serve(byte[] body) throws IOException {
      try {
        return switch (guard.judge(body, name)) {
          case Verdict.Run run -> run(run);
          case Verdict.Leave leave -> {
            LOG.info("a request is left alone: {}", leave.why());
            yield true;
          }
          case Verdict.Bury bury -> {
            LOG.warn("a request is put aside: {}", bury.why());
            bury(body, bury);
            yield true;
          }
        };
      } catch (SQLException | DataAccessException e) {
        LOG.warn("the database does not answer: {}", e.getMessage());
        pause(5);
        return false;
      }
    }

    private void bury(byte[] body, Verdict.Bury bury) throws IOException {
      Broker.send(
          getChannel(),
          Broker.DEAD,
          Set.of(
              new Broker.Message(
                  body,
                  Map.of(
                      DeadLetters.REASON,
                      bury.reason(),
                      DeadLetters.DETAIL,
                      bury.why(),
                      DeadLetters.WORKER,
                      name,
                      DeadLetters.SINCE,
                      clock.instant().toString()))));
      if (bury.isOtherBuild()) {
        unfit.accept(bury.why());
      }
    }

    private boolean run(Verdict.Run run) {
      StepExecution partition = run.partition();
      try (Claim claim = run.claim()) {
        LOG.info("{} begins {} under {}", name, partition.getStepName(), claim);
        running.add(partition);
        if (leaving.getCount() == 0) {
          partition.setTerminateOnly();
        }
        run.step().execute(partition);
      } catch (JobInterruptedException e) {
        LOG.info("{} was interrupted", partition.getStepName());
      } finally {
        running.remove(partition);
      }
      boolean handedBack = leaving.getCount() == 0 && partition.getStatus() == BatchStatus.STOPPED;
      if (handedBack) {
        rows.handBack(partition.getId());
      }
      LOG.info("{} ends {}: {}", name, partition.getStepName(), partition.getStatus());
      return !handedBack;
    }
  }
}
