package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may have, since what it shows may come from anyone. */
class TemplatesTest {

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void textIsNeverMarkupOrScript(Path template) throws IOException {
    assertThat(Files.readString(template))
        .doesNotContainPattern("th:u(text|replace)|\\[\\(|th:inline|__\\$|preprocess")
        .doesNotContainPattern("(?i)\\s(th:)?on[a-z]+=|javascript:|\\sstyle=|<style|hx-on|hx-vals")
        .doesNotContainPattern("<script(?![^>]*th:src=\"@\\{/webjars/)")
        .doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatChangesSomethingIsAFormWithAToken(Path template) throws IOException {
    // Thymeleaf adds the token to forms whose address it makes.
    assertThat(Files.readString(template))
        .doesNotContainPattern("<form(?!(?:\"[^\"]*\"|[^\">])*th:action)[ >]")
        .doesNotContainPattern("hx-(post|put|delete|patch)");
  }
}
