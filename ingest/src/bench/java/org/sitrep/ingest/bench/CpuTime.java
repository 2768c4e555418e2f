package org.sitrep.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Seconds of CPU time of this process, collector and compiler threads included. */
public final class CpuTime {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuTime() {}

  /** Seconds since the process began. */
  public static double seconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  /** Something that may fail on the disk. */
  public interface Work {
    void run() throws Exception;
  }

  /** Seconds that some work takes. */
  public static double of(Work work) throws Exception {
    double start = seconds();
    work.run();
    return seconds() - start;
  }
}
