package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import org.sitrep.app.job.JobRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Workers and the requests that none of them could serve. */
@Controller
class WorkersController {

  private final Workers workers;

  WorkersController(Workers workers) {
    this.workers = workers;
  }

  @GetMapping("/workers")
  String page(Model model) {
    model.addAttribute("parts", workers.parts());
    model.addAttribute("aside", workers.aside());
    model.addAttribute("shared", workers.areAsked());
    return "workers";
  }

  @PostMapping("/workers/{id}/requeue")
  String requeue(@PathVariable String id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    told.addFlashAttribute("done", "Sent again: " + workers.requeue(id, request).id());
    return "redirect:/workers";
  }

  @PostMapping("/workers/{id}/discard")
  String discard(@PathVariable String id, HttpServletRequest request, RedirectAttributes told)
      throws JobRefusedException {
    told.addFlashAttribute("done", "Thrown away: " + workers.discard(id, request).id());
    return "redirect:/workers";
  }
}
