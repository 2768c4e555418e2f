package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that could not be taken, for scripts: listed and handed back. */
@RestController
@RequestMapping("/api")
class RejectsApi {

  private final Rejects rejects;
  private final RunDeeds deeds;

  RejectsApi(Rejects rejects, RunDeeds deeds) {
    this.rejects = rejects;
    this.deeds = deeds;
  }

  @GetMapping("/rejects")
  List<Rejects.Row> rejects(
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int most) {
    return rejects.list(new RejectFilter(null, run, archive, reason), before, Listing.within(most));
  }

  /** Hands rejected records back to the next run, or only tells what that would come to. */
  @PostMapping("/rejects/requeue")
  Rejects.Requeued requeue(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(required = false) @Nullable Long run,
      @RequestParam(required = false) @Nullable Long archive,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "false") boolean preview,
      HttpServletRequest request)
      throws JobRefusedException {
    RejectFilter filter = new RejectFilter(id, run, archive, reason);
    if (preview) {
      return rejects.preview(filter);
    }
    // A name that was spelled wrong must not mean all.
    if (filter.equals(RejectFilter.ALL) && !all) {
      throw new JobRefusedException(
          "say which records: id, run, archive, reason, or all=true for all of them");
    }
    return deeds.requeue(filter, request);
  }
}
