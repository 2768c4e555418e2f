package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.sitrep.app.job.JobRefusedException;
import org.springframework.stereotype.Component;

/** Does what an operator asks for and takes down who asked and how it ended. */
@Component
class Deeds {

  private final AuditLog audit;

  Deeds(AuditLog audit) {
    this.audit = audit;
  }

  /** Something to do. */
  interface Deed<T> {
    T run() throws JobRefusedException;
  }

  <T> T does(HttpServletRequest request, String action, String target, Deed<T> deed)
      throws JobRefusedException {
    String outcome = "failed";
    try {
      T result = deed.run();
      outcome = "done";
      return result;
    } catch (JobRefusedException e) {
      outcome = "refused: " + e.getMessage();
      throw e;
    } finally {
      audit.add(
          Objects.requireNonNull(request.getRemoteUser(), "an operator is logged in"),
          request.getRemoteAddr(),
          action,
          target,
          outcome);
    }
  }
}
