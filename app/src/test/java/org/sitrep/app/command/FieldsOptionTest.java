package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping file is checked before anything is done. */
class FieldsOptionTest {

  @TempDir private Path directory;

  @Test
  void aLineThatMakesNoSenseIsNamedAndNothingStarts() throws IOException {
    Path fields = Files.writeString(directory.resolve("names.txt"), "# ours\nvolltext = Body\n");
    for (String command : new String[] {"ingest", "nightly"}) {
      CommandRun run =
          CommandRun.of(
              command,
              "--inbox",
              directory.toString(),
              "--data",
              directory.resolve("data").toString(),
              "--fields",
              fields.toString());
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .startsWith("sitrep " + command + ": " + fields + ":2: 'volltext' is no part");
      assertThat(directory.resolve("data")).doesNotExist();
    }
    assertThat(CommandRun.of("check", fields.toString(), "--fields", fields.toString()).err())
        .contains(fields + ":2:");
  }
}
