package org.sitrep.ingest.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** Reads one archive and prints its records, the CPU seconds and the peak of the heap in MB. */
final class ArchiveReading {

  private ArchiveReading() {}

  public static void main(String[] args) throws IOException {
    long records = ArchiveRates.readAll(Path.of(args[0]));
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf("%d %.2f %d%n", records, CpuTime.seconds(), peak >> 20);
  }
}
