package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobCatalog;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.app.job.RunCare;
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
  private final JobRuns runs;
  private final RunCare care;
  private final JobCatalog catalog;
  private final RunActions actions;
  private final Deeds deeds;
  private final RunLog log;
  private final Rejects rejects;
  private final Backlog backlog;

  RunsController(
      RunHistory history,
      JobRuns runs,
      RunCare care,
      JobCatalog catalog,
      RunActions actions,
      Deeds deeds,
      RunLog log,
      Rejects rejects,
      Backlog backlog) {
    this.history = history;
    this.runs = runs;
    this.care = care;
    this.catalog = catalog;
    this.actions = actions;
    this.deeds = deeds;
    this.log = log;
    this.rejects = rejects;
    this.backlog = backlog;
  }

  @GetMapping("/runs")
  String list(
      @RequestParam(required = false) @Nullable String job,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    List<RunView> found =
        history.list(new RunHistory.Filter(asked(job), asked(status), before), PAGE);
    model.addAttribute("runs", found);
    model.addAttribute("jobs", catalog.entries().keySet().stream().sorted().toList());
    model.addAttribute("statuses", BatchStatus.values());
    model.addAttribute("job", job);
    model.addAttribute("status", status);
    model.addAttribute("next", found.size() < PAGE ? null : found.getLast().id());
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
    model.addAttribute("log", detail.run().reason() == null ? List.of() : log.of(detail.run()));
  }

  @PostMapping("/runs/{id}/rerun")
  String rerun(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return "redirect:/runs/" + deeds.does(request, "go on", "run " + id, () -> actions.rerun(id));
  }

  @PostMapping("/runs/night")
  String night(HttpServletRequest request) throws JobRefusedException {
    return "redirect:/runs/" + deeds.does(request, "start a night", "", actions::night);
  }

  @PostMapping("/runs/{id}/stop")
  String stop(@PathVariable long id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    deeds.does(
        request,
        "stop",
        "run " + id,
        () -> {
          care.stop(runs.find(id));
          return id;
        });
    told.addFlashAttribute("done", "The run was asked to stop after its chunk.");
    return "redirect:/runs/" + id;
  }

  @PostMapping("/runs/{id}/abandon")
  String abandon(@PathVariable long id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    deeds.does(
        request,
        "give up",
        "run " + id,
        () -> {
          care.abandon(runs.find(id));
          return id;
        });
    told.addFlashAttribute(
        "done", "The run is given up. What it has written stays; the next run does the rest.");
    return "redirect:/runs/" + id;
  }

  @PostMapping("/runs/repair")
  String repair(HttpServletRequest request, RedirectAttributes told) throws JobRefusedException {
    List<String> mended = deeds.does(request, "repair", "", care::repair);
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
    model.addAttribute("step", step.name());
    model.addAttribute("label", step.label());
    model.addAttribute("run", run);
    model.addAttribute("todo", backlog.todo());
    model.addAttribute("outdated", step == FromStep.CODE ? backlog.outdated() : 0L);
    model.addAttribute("requeued", requeues(step, run) ? rejects.preview(of(run)) : null);
    return "again";
  }

  @PostMapping("/runs/again")
  String again(
      @RequestParam FromStep step,
      @RequestParam(required = false) @Nullable Long run,
      HttpServletRequest request)
      throws JobRefusedException {
    long begun =
        deeds.does(
            request,
            "run again from '" + step.label() + "'",
            run == null ? "" : "run " + run,
            () -> {
              if (requeues(step, run)) {
                rejects.requeue(of(run));
              }
              return actions.from(step);
            });
    return "redirect:/runs/" + begun;
  }

  /** Loading again what a run loaded means its rejected records: the others are there. */
  private static boolean requeues(FromStep step, @Nullable Long run) {
    return step == FromStep.LOAD && run != null;
  }

  private static RejectFilter of(@Nullable Long run) {
    return new RejectFilter(null, run, null, null);
  }

  private static @Nullable String asked(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
