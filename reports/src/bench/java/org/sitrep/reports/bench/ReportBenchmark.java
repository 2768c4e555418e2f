package org.sitrep.reports.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.testing.ServerCpu;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Prints what the built-in set of workbooks costs over stores of made articles: seconds, CPU time of
 * the program and of the server, the heap. A line for the first night, one for a second in which
 * nothing moved.
 */
public final class ReportBenchmark {

  private ReportBenchmark() {}

  /** Takes {@code articles=N,N}, {@code heap=MB}, and {@code keep=FOLDER} to keep the files. */
  public static void main(String[] args) throws Exception {
    long[] sizes =
        Arrays.stream(option(args, "articles", "10000,100000,1000000").split(",", -1))
            .mapToLong(Long::parseLong)
            .toArray();
    String heap = option(args, "heap", "512");
    String keep = option(args, "keep", "");
    Path out = keep.isEmpty() ? Files.createTempDirectory("sitrep-bench") : Path.of(keep);
    System.out.printf(
        "%12s %10s %10s %8s %8s %8s %9s %9s%n",
        "articles", "facts", "rows", "wall s", "CPU s", "server s", "heap MB", "files MB");
    try {
      for (long size : sizes) {
        measure(size, heap, Files.createDirectories(out.resolve(Long.toString(size))));
      }
    } finally {
      if (keep.isEmpty()) {
        delete(out);
      }
    }
  }

  private static void measure(long articles, String heap, Path out) throws Exception {
    TestDatabase database = TestDatabase.create();
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure().dataSource(source).load().migrate();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    new NewsStore(jdbc).fill(articles);
    Long facts =
        jdbc.queryForObject(
            "select (select count(*) from violence_claim) + (select count(*) from cooperation_event)",
            Long.class);
    ServerCpu server = server(jdbc);
    for (int night = 1; night <= 2; night++) {
      double before = server.seconds();
      ReportRun.Figures figures = run(database, heap, out, night);
      System.out.printf(
          "%,12d %,10d %,10d %8.1f %8.1f %8.1f %9.0f %9.1f%n",
          articles,
          facts,
          figures.rows(),
          figures.wall(),
          figures.cpu(),
          server.seconds() - before,
          figures.heap(),
          size(out) / 1e6);
    }
  }

  private static ReportRun.Figures run(TestDatabase database, String heap, Path out, int night)
      throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            // As the launcher does.
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ReportRun.class.getName(),
            database.url(),
            database.user(),
            database.password(),
            out.toString(),
            Integer.toString(night));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join("\n", lines));
    }
    return ReportRun.Figures.of(lines.getLast());
  }

  private static ServerCpu server(JdbcTemplate jdbc) {
    @Nullable String data = jdbc.queryForObject("show data_directory", String.class);
    return new ServerCpu(Path.of(String.valueOf(data)));
  }

  private static long size(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String option(String[] args, String name, String otherwise) {
    for (String arg : args) {
      if (arg.startsWith(name + "=")) {
        return arg.substring(name.length() + 1);
      }
    }
    return otherwise;
  }
}
