package org.sitrep.ingest.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Records a CPU-second of a WARC, beside plain jwarc; growth with the size; memory. */
final class ArchiveRates {

  private static final long MEGABYTE = 1 << 20;
  private static final String HEAP = "-Xmx256m";

  private final Path folder;

  ArchiveRates(Path folder) {
    this.folder = folder;
  }

  void print(PrintStream out) throws Exception {
    Path small = make("rates.warc.gz", 64 * MEGABYTE, Deflater.DEFAULT_COMPRESSION);
    double[] ours = new double[2];
    double[] jwarc = new double[2];
    for (int round = 0; round < 4; round++) {
      double[] records = new double[1];
      double own = CpuTime.of(() -> records[0] = readAll(small));
      double[] plain = new double[1];
      double theirs = CpuTime.of(() -> plain[0] = readPlain(small));
      if (round > 0) {
        ours[0] += records[0];
        ours[1] += own;
        jwarc[0] += plain[0];
        jwarc[1] += theirs;
      }
    }
    out.printf("WARC of %d MB in gzip, a page of 60 kB a record%n", Files.size(small) / MEGABYTE);
    out.printf("  sitrep, checksums checked    %7.0f records/CPU-s%n", ours[0] / ours[1]);
    out.printf("  plain jwarc                  %7.0f records/CPU-s%n", jwarc[0] / jwarc[1]);
    Files.delete(small);

    out.printf("Reading in a process of its own with %s%n", HEAP);
    double first = 0;
    for (int factor : List.of(1, 8)) {
      Path file = make("size.warc.gz", 256 * MEGABYTE * factor, Deflater.NO_COMPRESSION);
      String[] told = child(file).split(" ", -1);
      double seconds = Double.parseDouble(told[1]);
      first = factor == 1 ? seconds : first;
      out.printf(
          "  %5d MB: %s records, %.1f CPU-s (%.2f x the first for %d x the size), heap %s MB at most%n",
          Files.size(file) / MEGABYTE, told[0], seconds, seconds / first, factor, told[2]);
      Files.delete(file);
    }
  }

  private Path make(String name, long bytes, int level) throws IOException {
    PageMaker maker = new PageMaker(60_000);
    Path file = folder.resolve(name);
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long number = 0; written < bytes; number++) {
        byte[] page = maker.page(number % 1000);
        byte[] record =
            Samples.warcResponse("https://coast.example/" + number, "200 OK", "", page);
        CountingGzip gzip = new CountingGzip(out, level);
        gzip.write(record);
        gzip.finish();
        written += gzip.length();
      }
    }
    return file;
  }

  private static final class CountingGzip extends GZIPOutputStream {
    CountingGzip(OutputStream out, int level) throws IOException {
      super(out, 1 << 16);
      def.setLevel(level);
    }

    long length() {
      return def.getBytesWritten() + 18;
    }
  }

  /** Runs {@link ArchiveReading} with a small heap and gives what it prints. */
  private static String child(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveReading.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("reading " + file + " failed with code " + process.exitValue());
    }
    return told;
  }

  static long readAll(Path file) throws IOException {
    long records = 0;
    try (ArchiveReader reader =
        Archives.open(file, Limits.DEFAULT)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        if (!(record instanceof ArchiveRecord.Raw)) {
          throw new IOException("not a page: " + record);
        }
        records++;
      }
    }
    return records;
  }

  private static long readPlain(Path file) throws IOException {
    long records = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          response.http().body().stream().readAllBytes();
          records++;
        }
      }
    }
    return records;
  }
}
