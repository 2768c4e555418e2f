package org.sitrep.app.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.sitrep.app.database.RoleConnections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may do what. Everything needs a log-in; everything that changes something is a POST with a
 * token and needs an operator, but for one's own password. Texts of articles come from anyone: the
 * browser is told to run and load nothing but the console's own files.
 */
@Configuration
@EnableWebSecurity
class ConsoleSecurity {

  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " font-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final String OPERATOR = "OPERATOR";

  @Bean
  Accounts accounts(RoleConnections database, Clock clock) {
    return Accounts.in(database, clock);
  }

  /** Pages are read without the right to change anything, whatever their code does. */
  @Bean
  Filter rights() {
    return new RequestRights();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Accounts.encoder();
  }

  /** Scripts send name and password with each request; without a session no token is needed. */
  @Bean
  @Order(1)
  SecurityFilterChain apiFilters(HttpSecurity http) {
    return http.securityMatcher("/api/**", "/metrics", "/health/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/health/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET)
                    .authenticated()
                    .anyRequest()
                    .hasRole(OPERATOR))
        .httpBasic(basic -> basic.authenticationEntryPoint(ApiRefusals::unknown))
        .exceptionHandling(refused -> refused.accessDeniedHandler(ApiRefusals::forbidden))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  SecurityFilterChain consoleFilters(HttpSecurity http, Accounts accounts, Clock clock) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // What is refused is told on the page of errors.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/login", "/assets/**", "/webjars/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/account", "/logout")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET)
                    .authenticated()
                    .anyRequest()
                    .hasRole(OPERATOR))
        .formLogin(login -> login.loginPage("/login").successHandler(begun(accounts)).permitAll())
        .addFilterAfter(new SessionWatch(accounts, clock), AnonymousAuthenticationFilter.class)
        .logout(logout -> logout.logoutSuccessUrl("/login?ended"))
        .csrf(Customizer.withDefaults())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                    .frameOptions(frames -> frames.deny()))
        .build();
  }

  /** Leads to the page that was asked for, and keeps by what the account is known. */
  private static AuthenticationSuccessHandler begun(Accounts accounts) {
    return new SavedRequestAwareAuthenticationSuccessHandler() {
      @Override
      public void onAuthenticationSuccess(
          HttpServletRequest request, HttpServletResponse response, Authentication who)
          throws ServletException, IOException {
        SessionWatch.keep(request.getSession(), accounts, who.getName());
        super.onAuthenticationSuccess(request, response, who);
      }
    };
  }
}
