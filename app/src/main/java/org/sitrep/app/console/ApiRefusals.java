package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** What scripts are told that may not do what they ask for, as problem details. */
final class ApiRefusals {

  private ApiRefusals() {}

  static void unknown(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof AuthenticationServiceException) {
      tell(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "accounts cannot be looked up now: the database does not answer, or too many log in at once");
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sitrep\"");
    tell(
        response,
        HttpStatus.UNAUTHORIZED,
        "send the name and password of an account; after wrong ones it waits for a while");
  }

  static void forbidden(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    tell(response, HttpStatus.FORBIDDEN, "only an operator may do that");
  }

  private static void tell(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            new JsonMapper()
                .writeValueAsString(
                    Map.of(
                        "title",
                        status.getReasonPhrase(),
                        "status",
                        status.value(),
                        "detail",
                        detail)));
  }
}
