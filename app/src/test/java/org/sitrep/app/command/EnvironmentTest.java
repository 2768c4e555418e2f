package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

  @TempDir private Path directory;

  @Test
  void aSecretIsReadFromTheFileThatItsVariableNames() throws IOException {
    Path file = Files.writeString(directory.resolve("password"), "two words\n");

    Map<String, String> variables =
        Environment.resolved(
            Map.of("SITREP_DATABASE_PASSWORD_FILE", file.toString(), "OTHER_FILE", "no/such/file"));

    assertThat(variables)
        .containsEntry("SITREP_DATABASE_PASSWORD", "two words")
        .doesNotContainKey("OTHER");
  }

  @Test
  void aVariableGoesBeforeItsFile() {
    assertThat(
            Environment.resolved(
                Map.of("SITREP_SMTP_PASSWORD", "set", "SITREP_SMTP_PASSWORD_FILE", "no/such/file")))
        .containsEntry("SITREP_SMTP_PASSWORD", "set");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThatThrownBy(
            () -> Environment.resolved(Map.of("SITREP_SMTP_PASSWORD_FILE", "no/such/file")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("cannot read no/such/file, which SITREP_SMTP_PASSWORD_FILE names");
  }

  @Test
  void theStoreIsToldByVariables() {
    assertThat(
            Environment.store(
                Map.of(
                    "SITREP_S3_ENDPOINT", "https://store.example",
                    "SITREP_S3_SECRET_KEY", "secret",
                    "SITREP_S3_REGION", " ")))
        .containsOnly(
            Map.entry("sitrep.s3.endpoint", "https://store.example"),
            Map.entry("sitrep.s3.secret-key", "secret"));
  }
}
