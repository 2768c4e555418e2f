package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobCatalog;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RunDetail;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.batch.core.BatchStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs: listed, looked at, gone on with, begun anew, stopped, given up and mended. */
@Controller
class RunsController {

  private static final int PAGE = 30;

  private final RunHistory history;
  private final JobCatalog catalog;
  private final RunDeeds deeds;
  private final RunLog log;

  RunsController(RunHistory history, JobCatalog catalog, RunDeeds deeds, RunLog log) {
    this.history = history;
    this.catalog = catalog;
    this.deeds = deeds;
    this.log = log;
  }

  @GetMapping("/runs")
  String list(
      @RequestParam(required = false) @Nullable String job,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    List<RunView> found =
        history.list(
            new RunHistory.Filter(Listing.asked(job), Listing.asked(status), before), PAGE);
    model.addAttribute("runs", found);
    model.addAttribute("jobs", catalog.entries().keySet().stream().sorted().toList());
    model.addAttribute("statuses", BatchStatus.values());
    model.addAttribute("job", job);
    model.addAttribute("status", status);
    model.addAttribute("next", Listing.next(found, PAGE, RunView::id));
    return "runs";
  }

  @GetMapping("/runs/{id}")
  String run(@PathVariable long id, Model model) throws JobRefusedException {
    show(id, model);
    return "run";
  }

  /** The part of a run's page that changes while it runs. */
  @GetMapping("/runs/{id}/live")
  String live(@PathVariable long id, Model model) throws JobRefusedException {
    show(id, model);
    return "run :: live";
  }

  private void show(long id, Model model) throws JobRefusedException {
    RunDetail detail = history.detail(id);
    model.addAttribute("detail", detail);
    model.addAttribute("run", detail.run());
    model.addAttribute(
        "log", detail.run().reason() == null ? RunLog.Lines.NONE : log.of(detail.run()));
  }

  @PostMapping("/runs/{id}/rerun")
  String rerun(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return page(deeds.rerun(id, request));
  }

  @PostMapping("/runs/night")
  String night(HttpServletRequest request) throws JobRefusedException {
    return page(deeds.night(request));
  }

  @PostMapping("/runs/{id}/stop")
  String stop(@PathVariable long id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    deeds.stop(id, request);
    told.addFlashAttribute("done", "The run was asked to stop after its chunk.");
    return page(id);
  }

  @PostMapping("/runs/{id}/abandon")
  String abandon(@PathVariable long id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    deeds.abandon(id, request);
    told.addFlashAttribute(
        "done", "The run is given up. What it has written stays; the next run does the rest.");
    return page(id);
  }

  @PostMapping("/runs/repair")
  String repair(HttpServletRequest request, RedirectAttributes told) throws JobRefusedException {
    List<String> mended = deeds.repair(request);
    told.addFlashAttribute(
        "done", mended.isEmpty() ? "Nothing was to be mended." : String.join(". ", mended) + ".");
    return "redirect:/runs";
  }

  /** What a new run from a step on would do. */
  @GetMapping("/runs/again")
  String preview(
      @RequestParam FromStep step,
      @RequestParam(required = false) @Nullable Long run,
      Model model) {
    RunDeeds.Preview preview = deeds.preview(step, run);
    model.addAttribute("step", step.name());
    model.addAttribute("label", step.label());
    model.addAttribute("run", run);
    model.addAttribute("todo", preview.todo());
    model.addAttribute("outdated", preview.outdated());
    model.addAttribute("requeued", preview.requeued());
    return "again";
  }

  @PostMapping("/runs/again")
  String again(
      @RequestParam FromStep step,
      @RequestParam(required = false) @Nullable Long run,
      HttpServletRequest request)
      throws JobRefusedException {
    return page(deeds.again(step, run, request));
  }

  private static String page(long run) {
    return "redirect:/runs/" + run;
  }
}
