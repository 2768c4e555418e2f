package org.sitrep.app.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that was removed or has another password or role by now, and
 * those that are older than a working day, however busy they are.
 */
final class SessionWatch extends OncePerRequestFilter {

  private static final String STAMP = SessionWatch.class.getName();
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Accounts accounts;
  private final Clock clock;

  SessionWatch(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Keeps in a session by what its account is known; at each log-in and change of one's own. */
  static void keep(HttpSession session, Accounts accounts, String account) {
    accounts.stamp(account).ifPresent(stamp -> session.setAttribute(STAMP, stamp));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    String account = request.getRemoteUser();
    if (session != null && account != null && !holds(session, account)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      response.sendRedirect(request.getContextPath() + "/login?ended");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean holds(HttpSession session, String account) {
    Instant begun = Instant.ofEpochMilli(session.getCreationTime());
    return begun.isAfter(clock.instant().minus(LONGEST))
        && Optional.ofNullable(session.getAttribute(STAMP)).equals(accounts.stamp(account));
  }
}
