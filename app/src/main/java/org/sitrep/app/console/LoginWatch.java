package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.sitrep.app.console.RefusedLogins.Telling;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Takes down good and failed log-ins. */
@Component
class LoginWatch {

  private static final int LONGEST_NAME = 64;

  private final Accounts accounts;
  private final AuditLog audit;
  private final HttpServletRequest request;
  private final RefusedLogins refused;

  LoginWatch(Accounts accounts, AuditLog audit, HttpServletRequest request, Clock clock) {
    this.refused = new RefusedLogins(clock);
    this.accounts = accounts;
    this.audit = audit;
    this.request = request;
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    accounts.succeeded(event.getAuthentication().getName());
  }

  /** Scripts send their password with each request; only people log in. */
  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent event) {
    audit.add(event.getAuthentication().getName(), request.getRemoteAddr(), "log in", "", "done");
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    String name = event.getAuthentication().getName();
    if (event instanceof AuthenticationFailureBadCredentialsEvent) {
      accounts.failed(name);
    }
    String address = request.getRemoteAddr();
    Telling telling = refused.next(address);
    if (telling != Telling.NOT_TOLD) {
      audit.add(
          name.substring(0, Math.min(name.length(), LONGEST_NAME)),
          address,
          "log in",
          "",
          "refused: "
              + event.getException().getMessage()
              + (telling == Telling.LAST ? "; further ones of this hour are not listed" : ""));
    }
  }
}
