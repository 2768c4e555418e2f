package org.sitrep.ingest.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.ServerCpu;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestApplication;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints how well copies are found, and what a night's linking costs in stores of several sizes, in
 * CPU time of this process and of the server.
 */
public final class LinkingBenchmark {

  private static final List<String> STEPS = List.of("linkStoriesStep", "linkIncidentsStep");
  private static final int MADE = 2_000;

  /** Nights that are measured in each store; the mean is printed. */
  private static final int NIGHTS = 3;

  private LinkingBenchmark() {}

  /**
   * Takes {@code texts=FOLDER} for real texts in place of made ones, {@code stores=10000,100000} for
   * the articles that are stored before a night, and {@code night=1000} for those of a night.
   */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    String texts = option(args, "texts", "");
    new CopyFigures(
            texts.isEmpty()
                ? LongStream.range(0, MADE)
                    .mapToObj(i -> new Texts.Text("made " + i, Texts.made(i)))
                    .toList()
                : Texts.in(Path.of(texts)))
        .print(System.out);
    int night = Integer.parseInt(option(args, "night", "1000"));
    List<Long> stores = new ArrayList<>();
    for (String size : option(args, "stores", "10000,100000").split(",", -1)) {
      stores.add(Long.parseLong(size.strip()));
    }
    nights(stores, night, System.out);
  }

  private static String option(String[] args, String name, String otherwise) {
    for (String arg : args) {
      if (arg.startsWith(name + "=") && arg.length() > name.length() + 1) {
        return arg.substring(name.length() + 1);
      }
    }
    return otherwise;
  }

  private static void nights(List<Long> stores, int night, PrintStream out) throws Exception {
    TestDatabase database = TestDatabase.create();
    SpringApplication application = new SpringApplication(IngestApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    StepCosts[] costs = new StepCosts[1];
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    Progress.class,
                    () -> {
                      Path data =
                          Path.of(
                              String.valueOf(
                                  new JdbcTemplate(context.getBean(DataSource.class))
                                      .queryForObject("show data_directory", String.class)));
                      costs[0] = new StepCosts(new ServerCpu(data));
                      return costs[0];
                    }));
    List<String> settings = new ArrayList<>();
    for (String property : database.springProperties()) {
      settings.add("--" + property);
    }
    settings.add("--spring.batch.job.enabled=false");
    settings.add("--logging.level.root=error");
    settings.add("--spring.batch.jdbc.isolation-level-for-create=read-committed");
    try (ConfigurableApplicationContext context =
        application.run(settings.toArray(String[]::new))) {
      LinkedStore store = new LinkedStore(context.getBean(JdbcTemplate.class), night);
      out.printf(
          "%nlinking, ms of CPU time an article (this program + the server):%n%-12s %8s   %-21s %-21s %s%n",
          "stored", "a night", "stories", "incidents, acts", "heap left, most");
      long run = 0;
      // The first nights are the compiler's.
      for (int i = 0; i < NIGHTS; i++) {
        store.grow(night);
        run(context, ++run);
      }
      for (long size : stores) {
        store.grow(size - store.articles());
        run(context, ++run);
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
          pool.resetPeakUsage();
        }
        Map<String, StepCosts.Cost> sums = new HashMap<>();
        for (int i = 0; i < NIGHTS; i++) {
          store.grow(night);
          run(context, ++run);
          STEPS.forEach(step -> sums.merge(step, costs[0].of(step), StepCosts.Cost::plus));
        }
        out.printf("%,-12d %,8d ", size, night);
        for (String step : STEPS) {
          StepCosts.Cost cost = sums.getOrDefault(step, StepCosts.Cost.NONE);
          double each = 1e3 / (night * (double) NIGHTS);
          out.printf(
              "  %5.2f (%.2f + %.2f) ",
              cost.sum() * each, cost.program() * each, cost.server() * each);
        }
        out.printf("  %s%n", memory());
      }
    }
  }

  private static void run(ConfigurableApplicationContext context, long number) throws Exception {
    JobExecution run =
        context
            .getBean(JobOperator.class)
            .start(
                context.getBean("ingestJob", Job.class),
                new JobParametersBuilder()
                    .addLocalDate("date", LocalDate.of(2025, 1, 1))
                    .addLong("run", number)
                    .toJobParameters());
    if (run.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(run.toString());
    }
  }

  /** What is still used after a collection, and the most that the old generation held. */
  private static String memory() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
      }
    }
    return "%d MB, %d MB".formatted(used >> 20, most >> 20);
  }
}
