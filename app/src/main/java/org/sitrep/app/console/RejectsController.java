package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.core.article.RejectedRecord;
import org.sitrep.core.article.RejectedRecords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that could not be taken: listed, looked at, handed back. */
@Controller
class RejectsController {

  private static final int PAGE = 50;
  private static final int BYTES_SHOWN = 16_384;

  private final Rejects rejects;
  private final RejectedRecords records;
  private final RunDeeds deeds;

  RejectsController(Rejects rejects, RejectedRecords records, RunDeeds deeds) {
    this.rejects = rejects;
    this.records = records;
    this.deeds = deeds;
  }

  @GetMapping("/rejects")
  String list(
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    RejectFilter filter = new RejectFilter(null, run, archive, Listing.asked(reason));
    List<Rejects.Row> found = rejects.list(filter, before, PAGE);
    model.addAttribute("filter", filter);
    model.addAttribute("rows", found);
    model.addAttribute("reasons", rejects.reasons(new RejectFilter(null, run, archive, null)));
    model.addAttribute("preview", rejects.preview(filter));
    model.addAttribute("next", Listing.next(found, PAGE, Rejects.Row::id));
    return "rejects";
  }

  @GetMapping("/rejects/{id}")
  String one(@PathVariable long id, Model model) {
    RejectedRecord record =
        records
            .findWithArchiveById(id)
            .orElseThrow(() -> new NotFoundException("there is no rejected record " + id));
    model.addAttribute("record", record);
    model.addAttribute("dump", HexDump.of(record.raw(), BYTES_SHOWN));
    model.addAttribute("shown", Math.min(BYTES_SHOWN, record.raw().length));
    model.addAttribute("preview", rejects.preview(new RejectFilter(id, null, null, null)));
    return "reject";
  }

  @PostMapping("/rejects/requeue")
  String requeue(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletRequest request,
      RedirectAttributes told)
      throws JobRefusedException {
    RejectFilter filter = new RejectFilter(id, run, archive, Listing.asked(reason));
    Rejects.Requeued requeued = deeds.requeue(filter, request);
    told.addFlashAttribute(
        "done",
        "The next run reads %d archives and codes %d articles again."
            .formatted(requeued.archives(), requeued.articles()));
    return "redirect:/rejects";
  }
}
