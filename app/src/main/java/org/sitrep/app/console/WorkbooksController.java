package org.sitrep.app.console;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published workbooks, the page and the tables beside them, to take away. */
@Controller
class WorkbooksController {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int DATES = 60;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final String PAGE = "index.html";

  private final ConsoleSettings settings;

  WorkbooksController(ConsoleSettings settings) {
    this.settings = settings;
  }

  /**
   * What was published of a business date.
   *
   * @param files workbooks, and the page with their charts
   * @param tables names of workbooks of which there are tables for programs
   */
  record Day(String date, List<Published> files, List<String> tables) {}

  /** A file. */
  record Published(String name, long bytes, Instant written) {}

  @GetMapping("/workbooks")
  String list(Model model) throws IOException {
    List<Day> days = new ArrayList<>();
    Path out = settings.out();
    if (Files.isDirectory(out)) {
      try (Stream<Path> entries = Files.list(out)) {
        List<Path> dates =
            entries
                .filter(path -> DATE.matcher(path.getFileName().toString()).matches())
                .sorted(reverseOrder())
                .limit(DATES)
                .toList();
        for (Path date : dates) {
          days.add(new Day(date.getFileName().toString(), files(date), tables(date)));
        }
      }
    }
    model.addAttribute("days", days);
    model.addAttribute("out", out.toAbsolutePath().normalize());
    return "workbooks";
  }

  private static List<Published> files(Path date) throws IOException {
    List<Published> found = new ArrayList<>();
    Path page = date.resolve(PAGE);
    try (Stream<Path> files = Files.list(date)) {
      // The page last: most come for a workbook.
      for (Path file :
          files
              .sorted(comparing((Path path) -> path.equals(page)).thenComparing(naturalOrder()))
              .toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx") || name.equals(PAGE)) {
          found.add(
              new Published(name, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
        }
      }
    }
    return found;
  }

  private static List<String> tables(Path date) throws IOException {
    try (Stream<Path> folders = Files.list(date)) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .filter(folder -> Files.isRegularFile(folder.resolve("datapackage.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Only what the list shows can be taken: names are compared, never made into paths. */
  @GetMapping("/workbooks/{date}/{name}")
  ResponseEntity<Resource> take(@PathVariable String date, @PathVariable String name)
      throws IOException {
    Path directory = directory(date);
    for (Published published : files(directory)) {
      Path file = directory.resolve(published.name());
      if (published.name().equals(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        String taken = name.equals(PAGE) ? "charts-" + date + ".html" : name;
        return ResponseEntity.ok()
            .contentType(name.equals(PAGE) ? MediaType.TEXT_HTML : XLSX)
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(taken))
            .body(new FileSystemResource(file));
      }
    }
    throw new NotFoundException("there is no workbook '" + name + "' of " + date);
  }

  /** The tables of a workbook with what describes them, packed. */
  @GetMapping("/workbooks/{date}/tables/{workbook}")
  void takeTables(
      @PathVariable String date, @PathVariable String workbook, HttpServletResponse response)
      throws IOException {
    Path directory = directory(date);
    if (!tables(directory).contains(workbook)) {
      throw new NotFoundException("there are no tables of '" + workbook + "' of " + date);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(directory.resolve(workbook))) {
      files =
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, attachment(workbook + "-" + date + "-tables.zip"));
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(workbook + "/" + file.getFileName()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private Path directory(String date) {
    Path directory = settings.out().resolve(DATE.matcher(date).matches() ? date : "none");
    if (!Files.isDirectory(directory)) {
      throw new NotFoundException("nothing is published of " + date);
    }
    return directory;
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
