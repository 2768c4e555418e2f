package org.sitrep.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Seconds of CPU time of this process, collector and compiler threads included. */
final class CpuTime {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuTime() {}

  static double seconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  /** Something that may fail on the disk. */
  interface Work {
    void run() throws Exception;
  }

  static double of(Work work) throws Exception {
    double start = seconds();
    work.run();
    return seconds() - start;
  }
}
