package org.sitrep.app.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** Published workbooks, to take away. */
@Controller
class WorkbooksController {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int DATES = 60;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ConsoleSettings settings;

  WorkbooksController(ConsoleSettings settings) {
    this.settings = settings;
  }

  /** The workbooks of a business date. */
  record Day(String date, List<Workbook> workbooks) {}

  /** A workbook's file. */
  record Workbook(String name, long bytes, Instant written) {}

  @GetMapping("/workbooks")
  String list(Model model) throws IOException {
    List<Day> days = new ArrayList<>();
    Path out = settings.out();
    if (Files.isDirectory(out)) {
      try (Stream<Path> entries = Files.list(out)) {
        List<Path> dates =
            entries
                .filter(path -> DATE.matcher(path.getFileName().toString()).matches())
                .sorted(Comparator.reverseOrder())
                .limit(DATES)
                .toList();
        for (Path date : dates) {
          days.add(new Day(date.getFileName().toString(), workbooks(date)));
        }
      }
    }
    model.addAttribute("days", days);
    model.addAttribute("out", out.toAbsolutePath().normalize());
    return "workbooks";
  }

  private static List<Workbook> workbooks(Path date) throws IOException {
    List<Workbook> workbooks = new ArrayList<>();
    try (Stream<Path> files = Files.list(date)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().endsWith(".xlsx")) {
          workbooks.add(
              new Workbook(
                  file.getFileName().toString(),
                  Files.size(file),
                  Files.getLastModifiedTime(file).toInstant()));
        }
      }
    }
    return workbooks;
  }

  /** Only what the list shows can be taken: names are compared, never made into paths. */
  @GetMapping("/workbooks/{date}/{name}")
  ResponseEntity<Resource> take(@PathVariable String date, @PathVariable String name)
      throws IOException {
    Path directory = settings.out().resolve(DATE.matcher(date).matches() ? date : "none");
    if (Files.isDirectory(directory)) {
      for (Workbook workbook : workbooks(directory)) {
        Path file = directory.resolve(workbook.name());
        if (workbook.name().equals(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          return ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(XLSX))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename(name).build().toString())
              .body(new FileSystemResource(file));
        }
      }
    }
    throw new NotFoundException("there is no workbook '" + name + "' of " + date);
  }
}
