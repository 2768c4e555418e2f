package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.app.job.RunCare;
import org.sitrep.app.job.RunDetail;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show and do, for scripts. */
@RestController
@RequestMapping("/api")
class ApiController {

  private static final int MOST = 1_000;

  private final RunHistory history;
  private final JobRuns runs;
  private final RunCare care;
  private final RunActions actions;
  private final Rejects rejects;
  private final Backlog backlog;
  private final Deeds deeds;

  ApiController(
      RunHistory history,
      JobRuns runs,
      RunCare care,
      RunActions actions,
      Rejects rejects,
      Backlog backlog,
      Deeds deeds) {
    this.history = history;
    this.runs = runs;
    this.care = care;
    this.actions = actions;
    this.rejects = rejects;
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
    return history.list(new RunHistory.Filter(job, status, before), within(most));
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
    return new Begun(deeds.does(request, "start a night", "", actions::night));
  }

  @PostMapping("/runs/again")
  Begun again(@RequestParam FromStep step, HttpServletRequest request) throws JobRefusedException {
    return new Begun(
        deeds.does(request, "run again from '" + step.label() + "'", "", () -> actions.from(step)));
  }

  @PostMapping("/runs/{id}/rerun")
  Begun rerun(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return new Begun(deeds.does(request, "go on", "run " + id, () -> actions.rerun(id)));
  }

  @PostMapping("/runs/{id}/stop")
  Begun stop(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return new Begun(
        deeds.does(
            request,
            "stop",
            "run " + id,
            () -> {
              care.stop(runs.find(id));
              return id;
            }));
  }

  @PostMapping("/runs/{id}/abandon")
  Begun abandon(@PathVariable long id, HttpServletRequest request) throws JobRefusedException {
    return new Begun(
        deeds.does(
            request,
            "give up",
            "run " + id,
            () -> {
              care.abandon(runs.find(id));
              return id;
            }));
  }

  @PostMapping("/runs/repair")
  Told repair(HttpServletRequest request) throws JobRefusedException {
    return new Told(deeds.does(request, "repair", "", care::repair));
  }

  @GetMapping("/rejects")
  List<Rejects.Row> rejects(
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int most) {
    return rejects.list(new RejectFilter(null, run, archive, reason), before, within(most));
  }

  /** Hands rejected records back to the next run, or only tells what that would come to. */
  @PostMapping("/rejects/requeue")
  Rejects.Requeued requeue(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "false") boolean preview,
      HttpServletRequest request)
      throws JobRefusedException {
    RejectFilter filter = new RejectFilter(id, run, archive, reason);
    return preview
        ? rejects.preview(filter)
        : deeds.does(request, "requeue", filter.toString(), () -> rejects.requeue(filter));
  }

  private static int within(int most) {
    return Math.clamp(most, 1, MOST);
  }
}
