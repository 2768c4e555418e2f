package org.sitrep.app.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sitrep.app.database.DatabaseRole;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is asked for with GET is answered with the rights of a reader, the rest with the console's.
 */
final class RequestRights extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    try {
      (looks ? DatabaseRole.READER : DatabaseRole.CONSOLE)
          .call(
              () -> {
                chain.doFilter(request, response);
                return true;
              });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
