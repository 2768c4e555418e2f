package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Log-in, one's own password, and what was done by whom. */
@Controller
class AccountController {

  private static final int PAGE = 100;

  private final Accounts accounts;
  private final AuditLog audit;

  AccountController(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/account")
  String account(Model model) {
    model.addAttribute("shortest", Accounts.SHORTEST_PASSWORD);
    return "account";
  }

  @PostMapping("/account")
  String change(
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String again,
      Principal who,
      HttpServletRequest request,
      RedirectAttributes told) {
    String problem = problem(who.getName(), old, password, again);
    audit.add(
        who.getName(),
        request.getRemoteAddr(),
        "change password",
        "",
        problem == null ? "done" : "refused: " + problem);
    if (problem == null) {
      // Other sessions of the account end; the one that asked goes on.
      SessionWatch.keep(request.getSession(), accounts, who.getName());
    }
    told.addFlashAttribute(
        problem == null ? "done" : "problem",
        problem == null ? "The password is changed." : problem);
    return "redirect:/account";
  }

  private @Nullable String problem(String name, String old, String password, String again) {
    if (!password.equals(again)) {
      return "The two new passwords differ.";
    }
    try {
      return accounts.change(name, old, password) ? null : "The present password is wrong.";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @GetMapping("/audit")
  String audit(@RequestParam(required = false) @Nullable Long before, Model model) {
    var entries = audit.list(before, PAGE);
    model.addAttribute("entries", entries);
    model.addAttribute("next", Listing.next(entries, PAGE, AuditLog.Entry::id));
    return "audit";
  }
}
