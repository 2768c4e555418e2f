package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.core.job.DeadRequests;
import org.sitrep.core.job.DeadRequests.DeadRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workers of other machines: what they take, and what none of them could take. */
@Controller
class WorkersController {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final DeadRequests dead;
  private final Deeds deeds;

  WorkersController(JdbcClient jdbc, DeadRequests dead, Deeds deeds) {
    this.jdbc = jdbc;
    this.dead = dead;
    this.deeds = deeds;
  }

  /** A partition that a worker took. */
  record Part(long run, String part, String status, int attempts, String worker, Instant taken) {}

  /** What is put aside, and why that cannot be told where it cannot. */
  record Aside(List<DeadRequest> requests, @Nullable String problem) {}

  @GetMapping("/workers")
  String page(Model model) {
    model.addAttribute("parts", parts());
    model.addAttribute("aside", aside());
    model.addAttribute("shared", dead.isShared());
    return "workers";
  }

  @GetMapping("/api/workers")
  @ResponseBody
  List<Part> parts() {
    return jdbc.sql(
            """
            select r.job_execution_id, s.step_name, s.status, r.attempts, r.worker, r.taken_at
              from partition_request r join batch_step_execution s using (step_execution_id)
             where r.worker is not null
             order by r.taken_at desc limit :most
            """)
        .param("most", MOST)
        .query(
            (row, number) ->
                new Part(
                    row.getLong("job_execution_id"),
                    row.getString("step_name"),
                    row.getString("status"),
                    row.getInt("attempts"),
                    row.getString("worker"),
                    row.getTimestamp("taken_at").toInstant()))
        .list();
  }

  @GetMapping("/api/dead-requests")
  @ResponseBody
  Aside aside() {
    if (!dead.isShared()) {
      return new Aside(List.of(), null);
    }
    try {
      return new Aside(dead.list(), null);
    } catch (IllegalStateException e) {
      return new Aside(List.of(), e.getMessage());
    }
  }

  @PostMapping("/api/dead-requests/{id}/requeue")
  @ResponseBody
  DeadRequest requeue(@PathVariable String id, HttpServletRequest request)
      throws JobRefusedException {
    return take(id, request, true);
  }

  @PostMapping("/api/dead-requests/{id}/discard")
  @ResponseBody
  DeadRequest discard(@PathVariable String id, HttpServletRequest request)
      throws JobRefusedException {
    return take(id, request, false);
  }

  @PostMapping("/workers/{id}/requeue")
  String requeue(@PathVariable String id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    told.addFlashAttribute("done", "Sent again: " + take(id, request, true).id());
    return "redirect:/workers";
  }

  @PostMapping("/workers/{id}/discard")
  String discard(@PathVariable String id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    told.addFlashAttribute("done", "Thrown away: " + take(id, request, false).id());
    return "redirect:/workers";
  }

  private DeadRequest take(String id, HttpServletRequest request, boolean again)
      throws JobRefusedException {
    return deeds.does(
        request,
        again ? "requeue request" : "discard request",
        id,
        () -> {
          try {
            DeadRequest found =
                dead.list().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("there is no dead request " + id));
            if (!(again ? dead.requeue(id) : dead.discard(id))) {
              throw new NotFoundException("somebody else took dead request " + id);
            }
            return found;
          } catch (IllegalStateException e) {
            throw new JobRefusedException(String.valueOf(e.getMessage()), e);
          }
        });
  }
}
