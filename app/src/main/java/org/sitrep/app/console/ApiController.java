package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.app.job.RunDetail;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show and do, for scripts; {@code openapi.yaml} describes it. */
@RestController
@RequestMapping("/api")
class ApiController {

  private static final ClassPathResource DESCRIPTION = new ClassPathResource("openapi.yaml");
  private static final int MOST = 1_000;

  private final RunHistory history;
  private final Rejects rejects;
  private final Backlog backlog;
  private final RunDeeds deeds;

  ApiController(RunHistory history, Rejects rejects, Backlog backlog, RunDeeds deeds) {
    this.history = history;
    this.rejects = rejects;
    this.backlog = backlog;
    this.deeds = deeds;
  }

  /** A run that was begun or changed. */
  record Begun(long run) {}

  /** What was done, a line each. */
  record Told(List<String> lines) {}

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  String description() throws IOException {
    return DESCRIPTION.getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/openapi.json", produces = "application/json")
  Map<String, Object> descriptionAsJson() {
    YamlMapFactoryBean yaml = new YamlMapFactoryBean();
    yaml.setResources(DESCRIPTION);
    return Objects.requireNonNull(yaml.getObject());
  }

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
    return preview ? rejects.preview(filter) : deeds.requeue(filter, request);
  }

  private static int within(int most) {
    return Math.clamp(most, 1, MOST);
  }
}
