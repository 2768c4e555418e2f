package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package that is written: the same parts give the same bytes. */
final class SheetZip extends ZipOutputStream {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Higher ones take far more time for little less space. */
  private static final int DEFLATE_LEVEL = 4;

  SheetZip(OutputStream out) {
    super(out);
    // The usual 512 bytes are a call into zlib and one to the system each.
    buf = new byte[1 << 16];
    setLevel(DEFLATE_LEVEL);
  }

  void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    putNextEntry(entry);
  }

  void text(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void part(String name, byte[] content) throws IOException {
    begin(name);
    write(content);
    closeEntry();
  }
}
