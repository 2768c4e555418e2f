package org.sitrep.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.command.CommandRun;
import org.sitrep.app.fault.Nights.Moment;
import org.sitrep.core.testing.TestBroker;

/**
 * Faults over whole nights: afterwards rows and workbooks are those of a night in peace. How many
 * of each is a property ({@code sitrep.faults.kills}), without it a few: {@code ./mvnw -Pfaults
 * verify} does hundreds. {@code sitrep.faults.seed} with a number from a failed test's name, and 1
 * of its kind, repeats it.
 */
class FaultsIT {

  private static final long ROOM = 1 << 20;

  @TempDir private static Path directory;
  private static Store store;
  private static Nights nights;
  private static String template = "";
  private static String coder = "";
  private static @Nullable TestBroker broker;

  private interface Fault {
    void happen(String database, Path out, Random random) throws Exception;
  }

  @BeforeAll
  static void start() throws Exception {
    // As the processes have it: which texts meet in a chunk shows in the overlaps that are told.
    NightProcess.SETTINGS.forEach(System::setProperty);
    store = Store.open(directory.resolve("data"));
    nights = Nights.in(directory);
    String peace = store.create();
    nights.inPeace(store, peace);
    coder =
        Objects.requireNonNull(
            store
                .jdbc(peace)
                .queryForObject("select max(coder_version) from article", String.class));
    broker = TestBroker.start().orElse(null);
    // Tables and nothing in them but what the migrations put there.
    template = store.create();
    CommandRun empty =
        CommandRun.of(
            "runs",
            "--database-url",
            store.url(template),
            "--data",
            directory.resolve("logs").toString());
    assertThat(empty.code()).as(empty.err()).isZero();
  }

  @AfterAll
  static void stop() {
    NightProcess.SETTINGS.keySet().forEach(System::clearProperty);
    TestBroker started = broker;
    if (started != null) {
      started.close();
    }
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> kills() {
    return each("kills", 1, this::kill);
  }

  @TestFactory
  Stream<DynamicTest> killsDuringRecovery() {
    return each("recovery-kills", 1, this::killTwice);
  }

  @TestFactory
  Stream<DynamicTest> stopsOfTheServer() {
    return each("server-stops", 1, this::stopServer);
  }

  @TestFactory
  Stream<DynamicTest> fullVolumesOfWorkbooks() {
    return each("full-out", 1, this::fillOut);
  }

  @TestFactory
  Stream<DynamicTest> fullTemporaryVolumes() {
    return each("full-temp", 0, this::fillTemp);
  }

  @TestFactory
  Stream<DynamicTest> fullVolumesOfTheDatabase() {
    return each("full-database", 0, (database, out, random) -> fillDatabase(out, random));
  }

  @TestFactory
  Stream<DynamicTest> zombies() {
    return each("zombies", 1, this::suspend);
  }

  @TestFactory
  Stream<DynamicTest> storms() {
    return each(
        "storms",
        1,
        (database, out, random) -> Storm.over(store, database, nights, out, random).pass());
  }

  @TestFactory
  Stream<DynamicTest> killsOfWorkers() {
    return each(
        "worker-kills",
        1,
        (database, out, random) -> shared().killWorker(database, out, random, coder));
  }

  @TestFactory
  Stream<DynamicTest> killsOfManagers() {
    return each(
        "manager-kills", 0, (database, out, random) -> shared().killManager(database, out, random));
  }

  @TestFactory
  Stream<DynamicTest> workersThatOutliveTheirRun() {
    return each(
        "late-workers", 1, (database, out, random) -> shared().wakeAfterRerun(database, out));
  }

  @TestFactory
  Stream<DynamicTest> restartsOfTheBroker() {
    return each(
        "broker-restarts",
        0,
        (database, out, random) -> shared().restartBroker(database, out, random));
  }

  @TestFactory
  Stream<DynamicTest> requestsThatComeTwiceOrLate() {
    return each(
        "messages", 0, (database, out, random) -> shared().sendAgain(database, out, random, coder));
  }

  private static SharedFaults shared() {
    TestBroker started = broker;
    assumeTrue(
        started != null,
        "skipped: no Docker engine answers and no RabbitMQ is installed, nothing is shared");
    return new SharedFaults(
        store, nights.sharedOver(Objects.requireNonNull(started).url()), started);
  }

  private static Stream<DynamicTest> each(String kind, int usual, Fault fault) {
    int count = Integer.getInteger("sitrep.faults." + kind, usual);
    long seed = Long.getLong("sitrep.faults.seed", 1);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "%s %d of %d, seed %d".formatted(kind, i + 1, count, seed + i),
                    () -> {
                      String database = store.create(template);
                      Path out = directory.resolve(kind + "-" + i);
                      fault.happen(database, out, new Random(seed + i));
                      store.drop(database);
                    }));
  }

  private static void tell(String what) {
    System.out.println("fault: " + what);
  }

  private void kill(String database, Path out, Random random) throws Exception {
    killed(database, out, nights.moment(random));
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private static void killed(String database, Path out, Moment moment) throws Exception {
    NightProcess night = nights.start(store, database, out, List.of(), List.of());
    boolean before = nights.await(moment, night, store.jdbc(database));
    night.kill();
    tell("killed at " + moment + (before ? "" : ", after its end"));
  }

  private void killTwice(String database, Path out, Random random) throws Exception {
    killed(database, out, nights.moment(random));
    NightProcess again = nights.command(store, database, List.of(), List.of(), nights.rerun());
    store.jdbc(database).execute("select pg_sleep(" + random.nextDouble(8) + ")");
    tell("killed again " + (again.isAlive() ? "while it recovers" : "when it has recovered"));
    again.kill();
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private void stopServer(String database, Path out, Random random) throws Exception {
    Moment moment = nights.moment(random);
    NightProcess night = nights.start(store, database, out, List.of(), List.of());
    boolean before = nights.await(moment, night, store.jdbc(database));
    store.stopAtOnce();
    long stopped = System.nanoTime();
    int code = night.await();
    tell(
        "server stopped at %s%s: exit code %d after %d s"
            .formatted(
                moment,
                before ? "" : ", after the night's end",
                code,
                (System.nanoTime() - stopped) / 1_000_000_000));
    store.openAgain();
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private void fillOut(String database, Path out, Random random) throws Exception {
    assumeTrue(
        SmallVolume.isPossible(directory.resolve("probe")),
        "skipped: this system gives no process a small volume (unshare --map-root-user --mount)");
    long kilobytes = 16L + random.nextInt(200);
    NightProcess night =
        nights.start(store, database, out, SmallVolume.at(out, kilobytes), List.of());
    int code = night.await();
    tell("a volume of " + kilobytes + " kB for workbooks: exit code " + code);
    assertThat(night.said()).as("its end").doesNotContain("unshare:", "mount:");
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private void fillTemp(String database, Path out, Random random) throws Exception {
    Path temp = directory.resolve("temp");
    assumeTrue(
        SmallVolume.isPossible(directory.resolve("probe")),
        "skipped: this system gives no process a small volume (unshare --map-root-user --mount)");
    long kilobytes = 4L + random.nextInt(200);
    NightProcess night =
        nights.start(
            store,
            database,
            out,
            SmallVolume.at(temp, kilobytes),
            List.of("-Djava.io.tmpdir=" + temp));
    tell("a temporary volume of " + kilobytes + " kB: exit code " + night.await());
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private void fillDatabase(Path out, Random random) throws Exception {
    Path volume = directory.resolve("volume");
    assumeTrue(
        SmallVolume.isPossibleForAll(directory.resolve("probe")),
        "skipped: a small volume for the database needs root (mount)");
    assertThat(SmallVolume.mount(volume, ROOM)).isTrue();
    try {
      fill(Store.open(volume), volume, out, random);
    } finally {
      SmallVolume.unmount(volume);
    }
  }

  private void fill(Store small, Path volume, Path out, Random random) throws Exception {
    String database = small.create();
    CommandRun.of(
        "runs",
        "--database-url",
        small.url(database),
        "--data",
        directory.resolve("logs").toString());
    small.jdbc(database).execute("checkpoint");
    long kilobytes = 256L + random.nextInt(12 << 10);
    SmallVolume.resize(volume, SmallVolume.used(volume) + kilobytes);
    NightProcess night = nights.start(small, database, out, List.of(), List.of());
    int code = night.await();
    tell(
        "%d kB left for the database: exit code %d, server %s"
            .formatted(kilobytes, code, small.isAlive() ? "alive" : "ended"));
    SmallVolume.resize(volume, ROOM);
    if (!small.isAlive()) {
      small.openAgain();
    }
    nights.recover(small, database, out);
    nights.verify(small, database, out);
    small.close();
  }

  private void suspend(String database, Path out, Random random) throws Exception {
    Moment moment = nights.moment(random);
    NightProcess night = nights.start(store, database, out, List.of(), List.of());
    boolean before =
        nights.await(moment, night, store.jdbc(database))
            && Signal.STOP.send(night.process().pid());
    boolean holds = holdsItsLock(database);
    tell("suspended at " + moment + (before ? "" : ", after its end") + (holds ? ", alive" : ""));
    if (holds) {
      assertThat(nights.nightlyHere(store, database, out).err()).contains("is alive");
    }
    // As where its machine or its network is gone: the server has given its sessions up.
    store
        .jdbc(database)
        .execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name ="
                + " 'night'");
    nights.recover(store, database, out);
    nights.verify(store, database, out);
    if (before && Signal.CONT.send(night.process().pid())) {
      night.await();
    }
    nights.recover(store, database, out);
    nights.verify(store, database, out);
  }

  private static boolean holdsItsLock(String database) {
    return Boolean.TRUE.equals(
        store
            .jdbc(database)
            .queryForObject(
                "select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database"
                    + " where l.locktype = 'advisory' and l.granted and d.datname ="
                    + " current_database())",
                Boolean.class));
  }
}
