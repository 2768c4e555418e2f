package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.core.job.DeadRequests.DeadRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workers and the requests that none of them could serve, for scripts. */
@RestController
@RequestMapping("/api")
class WorkersApi {

  private final Workers workers;

  WorkersApi(Workers workers) {
    this.workers = workers;
  }

  @GetMapping("/workers")
  List<Workers.Part> parts() {
    return workers.parts();
  }

  @GetMapping("/dead-requests")
  Workers.Aside aside() {
    return workers.aside();
  }

  @PostMapping("/dead-requests/{id}/requeue")
  DeadRequest requeue(@PathVariable String id, HttpServletRequest request)
      throws JobRefusedException {
    return workers.requeue(id, request);
  }

  @PostMapping("/dead-requests/{id}/discard")
  DeadRequest discard(@PathVariable String id, HttpServletRequest request)
      throws JobRefusedException {
    return workers.discard(id, request);
  }
}
