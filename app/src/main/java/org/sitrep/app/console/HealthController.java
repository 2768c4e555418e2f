package org.sitrep.app.console;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For probes: 200 and {@code up}, or 503 and {@code down}. Who has no account is told nothing else.
 */
@RestController
class HealthController {

  private final Health health;

  HealthController(Health health) {
    this.health = health;
  }

  /** All that somebody should look after: the database, the disks, the last night. */
  @GetMapping("/health/all")
  ResponseEntity<Map<String, Object>> all(@Nullable Principal who) {
    return answer(health.ofAll(), who);
  }

  /** Whether the process is worth keeping; what others do badly is no reason to end it. */
  @GetMapping("/health/liveness")
  ResponseEntity<Map<String, Object>> liveness(@Nullable Principal who) {
    return answer(List.of(), who);
  }

  /** Whether it can answer: its database does. */
  @GetMapping({"/health/readiness", "/health"})
  ResponseEntity<Map<String, Object>> readiness(@Nullable Principal who) {
    return answer(health.ofReadiness(), who);
  }

  private static ResponseEntity<Map<String, Object>> answer(
      List<Health.Part> parts, @Nullable Principal who) {
    boolean well = parts.stream().allMatch(Health.Part::well);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status(well));
    if (who != null) {
      Map<String, Object> components = new LinkedHashMap<>();
      parts.forEach(
          part ->
              components.put(
                  part.id(), Map.of("status", status(part.well()), "told", part.told())));
      body.put("components", components);
    }
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  private static String status(boolean well) {
    return well ? "up" : "down";
  }
}
