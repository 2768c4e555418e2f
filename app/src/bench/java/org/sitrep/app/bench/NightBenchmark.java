package org.sitrep.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints what whole nights cost beside the least that they could, and writes it into the page on
 * performance. Takes {@code pages=10000,100000} for the nights' sizes, {@code lines=} for that of a
 * night of JSON Lines, {@code folder=} for where archives and stores are kept, {@code page=} for
 * the file to write the figures into, {@code profile=true} to record each night by JFR.
 */
public final class NightBenchmark {

  private static final List<String> JVM =
      List.of(
          "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable");

  private final Path folder;
  private final boolean profile;

  private NightBenchmark(Path folder, boolean profile) {
    this.folder = folder;
    this.profile = profile;
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    NightBenchmark benchmark =
        new NightBenchmark(
            Path.of(option(args, "folder", "target/bench-night")),
            Boolean.parseBoolean(option(args, "profile", "false")));
    NightTable table = new NightTable();
    for (String size : option(args, "pages", "10000,100000").split(",", -1)) {
      long pages = Long.parseLong(size.strip());
      Path archive = new MadeArchive().warc(benchmark.folder, pages);
      Path data = benchmark.folder.resolve("data-" + pages);
      Figures night = benchmark.night("night-" + pages, archive, data);
      Figures floor =
          benchmark.child(
              NightFloor.class,
              "floor-" + pages,
              archive.toString(),
              data.toString(),
              benchmark.folder.resolve("rows").toString());
      delete(data);
      delete(benchmark.folder.resolve("rows"));
      System.out.println(table.add(pages, night, floor));
    }
    long lines = Long.parseLong(option(args, "lines", "10000"));
    Path data = benchmark.folder.resolve("data-lines");
    Figures night =
        benchmark.night(
            "lines-" + lines, new MadeArchive().jsonLines(benchmark.folder, lines), data);
    delete(data);
    System.out.println(table.addLines(lines, night));
    String page = option(args, "page", "");
    if (!page.isEmpty()) {
      table.writeInto(Path.of(page));
    }
  }

  private static String option(String[] args, String name, String otherwise) {
    for (String arg : args) {
      if (arg.startsWith(name + "=") && arg.length() > name.length() + 1) {
        return arg.substring(name.length() + 1);
      }
    }
    return otherwise;
  }

  private Figures night(String name, Path archive, Path data) throws Exception {
    delete(data);
    return child(
        MeasuredNight.class,
        name,
        archive.resolve("..").toAbsolutePath().normalize().toString(),
        data.toString(),
        folder.resolve("out").toString());
  }

  /**
   * Runs a class of this package in a process of its own; its last argument is the figures' file.
   */
  private Figures child(Class<?> main, String name, String... args) throws Exception {
    Path figures = folder.resolve(name + ".properties").toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    if (profile) {
      command.add(
          "-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve(name + ".jfr"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    command.add(figures.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(name + " ended with code " + code);
    }
    return Figures.read(figures);
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
