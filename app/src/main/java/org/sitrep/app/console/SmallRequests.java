package org.sitrep.app.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses large bodies before anything reads them: nothing is uploaded here, and the largest form
 * has a few fields. A body whose length is not told has no browser and no script of ours behind it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallRequests extends OncePerRequestFilter {

  private static final int MOST_BYTES = 64 << 10;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      refuse(response, HttpStatus.CONTENT_TOO_LARGE);
    } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      refuse(response, HttpStatus.LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** And hangs up: the rest of the body is not waited for. */
  private static void refuse(HttpServletResponse response, HttpStatus why) {
    response.setStatus(why.value());
    response.setHeader(HttpHeaders.CONNECTION, "close");
  }
}
