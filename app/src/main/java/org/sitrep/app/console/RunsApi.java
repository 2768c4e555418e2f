package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RunDetail;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs, for scripts: looked at, begun and looked after. */
@RestController
@RequestMapping("/api")
class RunsApi {

  private final RunHistory history;
  private final Backlog backlog;
  private final RunDeeds deeds;

  RunsApi(RunHistory history, Backlog backlog, RunDeeds deeds) {
    this.history = history;
    this.backlog = backlog;
    this.deeds = deeds;
  }

  /** A run that was begun or changed. */
  record Begun(long run) {}

  /** What was done, a line each. */
  record Told(List<String> lines) {}

  @GetMapping("/runs")
  List<RunView> runs(
      @RequestParam(required = false) @Nullable String job,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "20") int most) {
    return history.list(new RunHistory.Filter(job, status, before), Listing.within(most));
  }

  @GetMapping("/runs/{id}")
  RunDetail run(@PathVariable long id) throws JobRefusedException {
    return history.detail(id);
  }

  /** What the next run has to do. */
  @GetMapping("/todo")
  Backlog.Todo todo() {
    return backlog.todo();
  }

  @PostMapping("/runs/night")
  Begun night(HttpServletRequest request) throws JobRefusedException {
    return new Begun(deeds.night(request));
  }

  /** What a run from a step on would do. */
  @GetMapping("/runs/again")
  RunDeeds.Preview preview(
      @RequestParam FromStep step, @RequestParam(required = false) @Nullable Long run) {
    return deeds.preview(step, run);
  }

  @PostMapping("/runs/again")
  Begun again(
      @RequestParam FromStep step,
      @RequestParam(required = false) @Nullable Long run,
      HttpServletRequest request)
      throws JobRefusedException {
    return new Begun(deeds.again(step, run, request));
  }

  @PostMapping("/runs/{id}/rerun")
  Begun rerun(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return new Begun(deeds.rerun(id, request));
  }

  @PostMapping("/runs/{id}/stop")
  Begun stop(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    deeds.stop(id, request);
    return new Begun(id);
  }

  @PostMapping("/runs/{id}/abandon")
  Begun abandon(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    deeds.abandon(id, request);
    return new Begun(id);
  }

  @PostMapping("/runs/repair")
  Told repair(HttpServletRequest request) throws JobRefusedException {
    return new Told(deeds.repair(request));
  }
}
