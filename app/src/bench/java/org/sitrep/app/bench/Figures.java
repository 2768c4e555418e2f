package org.sitrep.app.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sitrep.ingest.bench.StepCosts;

/** What a process measured of itself, handed on as a file of properties. */
final class Figures {

  private final Properties told = new Properties();

  static Figures read(Path file) throws IOException {
    Figures figures = new Figures();
    try (Reader in = Files.newBufferedReader(file)) {
      figures.told.load(in);
    }
    return figures;
  }

  void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      told.store(out, null);
    }
  }

  void put(String name, double value) {
    told.setProperty(name, Double.toString(value));
  }

  void put(String step, StepCosts.Cost cost, double wall) {
    put(step + ".program", cost.program());
    put(step + ".server", cost.server());
    put(step + ".wall", wall);
  }

  double get(String name) {
    return Double.parseDouble(told.getProperty(name, "0"));
  }

  /** CPU seconds of program and server in a step. */
  StepCosts.Cost cost(String step) {
    return new StepCosts.Cost(get(step + ".program"), get(step + ".server"));
  }

  double wall(String step) {
    return get(step + ".wall");
  }

  /** Adds what this process has used of memory, and its compiler of CPU time; of Linux. */
  void putProcess() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        put("rss", Long.parseLong(line.replaceAll("\\D+", "")) * 1024.0);
      }
    }
    put("compiler", compilerSeconds());
  }

  /** CPU time of the JVM's compiler threads that are there now. */
  static double compilerSeconds() throws IOException {
    long ticks = 0;
    List<Path> threads = new ArrayList<>();
    try (var found = Files.list(Path.of("/proc/self/task"))) {
      found.forEach(threads::add);
    }
    for (Path thread : threads) {
      String stat = Files.readString(thread.resolve("stat"));
      if (stat.contains("CompilerThre")) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      }
    }
    return ticks / 100.0;
  }
}
