package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.NoSuchRunException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What every page has around it. */
@ControllerAdvice
class Shell {

  /** The first part of the path, which the navigation marks. */
  @ModelAttribute("section")
  String section(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/", 3);
    return parts.length < 2 ? "" : parts[1];
  }

  @ModelAttribute("account")
  @Nullable String account(@Nullable Principal who) {
    return who == null ? null : who.getName();
  }

  @ModelAttribute("operator")
  boolean operator(HttpServletRequest request) {
    return request.isUserInRole("OPERATOR");
  }

  @ExceptionHandler(JobRefusedException.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String refused(JobRefusedException e, HttpServletRequest request, Model model) {
    return problem("That is refused", e.getMessage(), request, model);
  }

  @ExceptionHandler({NotFoundException.class, NoSuchRunException.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String missing(Exception e, HttpServletRequest request, Model model) {
    return problem("There is no such thing", e.getMessage(), request, model);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unreadable(
      MethodArgumentTypeMismatchException e, HttpServletRequest request, Model model) {
    return problem(
        "That address cannot be read",
        "'%s' is no value for '%s'".formatted(e.getValue(), e.getName()),
        request,
        model);
  }

  /** An exception handler's model begins empty. */
  private String problem(
      String title, @Nullable String message, HttpServletRequest request, Model model) {
    model.addAttribute("section", section(request));
    model.addAttribute("account", account(request.getUserPrincipal()));
    model.addAttribute("operator", operator(request));
    model.addAttribute("title", title);
    model.addAttribute("message", message);
    return "problem";
  }
}
