package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What scripts can ask for, as OpenAPI. */
@RestController
@RequestMapping("/api")
class ApiDescription {

  private static final ClassPathResource DESCRIPTION = new ClassPathResource("openapi.yaml");

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  String description() throws IOException {
    return DESCRIPTION.getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/openapi.json", produces = "application/json")
  Map<String, Object> descriptionAsJson() {
    YamlMapFactoryBean yaml = new YamlMapFactoryBean();
    yaml.setResources(DESCRIPTION);
    return Objects.requireNonNull(yaml.getObject());
  }

  /** What is not there. */
  @RequestMapping("/**")
  void unknown(HttpServletRequest request) {
    throw new NotFoundException(
        "there is no %s %s: /api/openapi.yaml tells what there is"
            .formatted(request.getMethod(), request.getRequestURI()));
  }
}
