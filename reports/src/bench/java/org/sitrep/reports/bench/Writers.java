package org.sitrep.reports.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The writers that are compared; all write the same records. */
enum Writers {
  OURS("ours") {
    @Override
    void write(int rows, Path file) throws IOException {
      Table<ClaimRow> table =
          new Table<>(
              "Records",
              "Records",
              "Records of a benchmark.",
              List.of(),
              COLUMNS,
              rows,
              to -> {
                for (int i = 0; i < rows; i++) {
                  to.accept(ClaimRow.of(i));
                }
              },
              Table.Paper.LANDSCAPE);
      new Book("Benchmark", LocalDate.of(2026, 11, 30), List.of(table)).write(file, done -> {});
    }
  },
  SXSSF("POI's SXSSF as it is") {
    @Override
    void write(int rows, Path file) throws IOException {
      try (SXSSFWorkbook workbook = new SXSSFWorkbook();
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        SXSSFSheet sheet = workbook.createSheet("Records");
        for (int i = 0; i < rows; i++) {
          row(sheet.createRow(i), ClaimRow.of(i), day);
        }
        workbook.write(out);
      }
    }

    private void row(SXSSFRow row, ClaimRow record, CellStyle day) {
      row.createCell(0).setCellValue((double) record.id());
      row.createCell(1).setCellValue(record.published());
      row.getCell(1).setCellStyle(day);
      row.createCell(2).setCellValue(record.from());
      row.getCell(2).setCellStyle(day);
      row.createCell(3).setCellValue(record.country());
      row.createCell(4).setCellValue(record.place());
      row.createCell(5).setCellValue(record.measure());
      row.createCell(6).setCellValue((double) record.low());
      row.createCell(7).setCellValue((double) record.best());
      row.createCell(8).setCellValue((double) record.high());
      row.createCell(9).setCellValue(record.source());
      row.createCell(10).setCellValue(record.quote());
      row.createCell(11).setCellValue(record.url());
    }
  },
  FASTEXCEL("fastexcel, at our level") {
    @Override
    void write(int rows, Path file) throws IOException {
      fastexcel(rows, file, true);
    }
  },
  FASTEXCEL_PLAIN("fastexcel, days without a format") {
    @Override
    void write(int rows, Path file) throws IOException {
      fastexcel(rows, file, false);
    }
  },
  FLOOR("floor: packing our XML at our level") {
    @Override
    void prepare(int rows, Path file) throws IOException {
      Path workbook = OURS.file(file.resolveSibling("."));
      try (ZipFile zip = new ZipFile(workbook.toFile());
          OutputStream out = Files.newOutputStream(xml(file))) {
        for (ZipEntry entry : zip.stream().toList()) {
          zip.getInputStream(entry).transferTo(out);
        }
      }
    }

    @Override
    void write(int rows, Path file) throws IOException {
      try (InputStream in = Files.newInputStream(xml(file));
          ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.setLevel(LEVEL);
        zip.putNextEntry(new ZipEntry("xml"));
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          zip.write(buffer, 0, read);
        }
      }
      Files.delete(xml(file));
    }

    private Path xml(Path file) {
      return file.resolveSibling("floor.xml");
    }
  };

  /** As our writer packs. */
  private static final int LEVEL = 3;

  private static final List<Column<ClaimRow>> COLUMNS =
      List.of(
          Column.number("Id", 10, "Number.", ClaimRow::id),
          Column.day("Published", 11, "Day.", ClaimRow::published),
          Column.day("From", 11, "Day.", ClaimRow::from),
          Column.word("Country", 12, "Country.", ClaimRow::country),
          Column.word("Place", 18, "Place.", ClaimRow::place),
          Column.word("Measure", 12, "Measure.", ClaimRow::measure),
          Column.whole("Low", 8, "Low.", ClaimRow::low),
          Column.whole("Best", 8, "Best.", ClaimRow::best),
          Column.whole("High", 8, "High.", ClaimRow::high),
          Column.word("Source", 20, "Source.", ClaimRow::source),
          Column.text("Quote", 60, "Quote.", ClaimRow::quote),
          Column.link("Link", 40, "Link.", ClaimRow::url));

  private final String label;

  Writers(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Path file(Path folder) {
    return folder.resolve(name().toLowerCase(Locale.ROOT) + ".zip");
  }

  /** What is made before the clock starts. */
  void prepare(int rows, Path file) throws IOException {}

  abstract void write(int rows, Path file) throws IOException;

  private static void fastexcel(int rows, Path file, boolean formatted) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      workbook.setCompressionLevel(LEVEL);
      Worksheet sheet = workbook.newWorksheet("Records");
      for (int row = 0; row < rows; row++) {
        put(sheet, row, ClaimRow.of(row));
        if (formatted) {
          sheet.style(row, 1).format("yyyy-mm-dd").set();
          sheet.style(row, 2).format("yyyy-mm-dd").set();
        }
        if (row % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void put(Worksheet sheet, int row, ClaimRow record) {
    sheet.value(row, 0, record.id());
    sheet.value(row, 1, record.published());
    sheet.value(row, 2, record.from());
    sheet.value(row, 3, record.country());
    sheet.value(row, 4, record.place());
    sheet.value(row, 5, record.measure());
    sheet.value(row, 6, record.low());
    sheet.value(row, 7, record.best());
    sheet.value(row, 8, record.high());
    sheet.value(row, 9, record.source());
    sheet.inlineString(row, 10, record.quote());
    sheet.inlineString(row, 11, record.url());
  }

  /** Writes and prints the CPU seconds of this process from its start, less what was prepared. */
  void measure(int rows, Path file) throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ClaimRow.of(0);
    long start = system.getProcessCpuTime();
    prepare(rows, file);
    long prepared = this == FLOOR ? system.getProcessCpuTime() : start;
    write(rows, file);
    System.out.printf(Locale.ROOT, "%.3f%n", (system.getProcessCpuTime() - prepared) / 1e9);
  }
}
