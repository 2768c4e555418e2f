package org.sitrep.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ExchangeTest {

  @TempDir private Path directory;

  @Test
  void exchangesTheNamesOfTwoDirectories() throws IOException {
    Path one = Files.createDirectory(directory.resolve("añ o"));
    Files.writeString(one.resolve("a"), "1");
    Path other = Files.createDirectory(directory.resolve("other"));

    boolean done = Exchange.swap(one, other);

    assertThat(done).isTrue();
    assertThat(other.resolve("a")).hasContent("1");
    assertThat(one).isEmptyDirectory();
  }

  @Test
  void changesNothingWhereOneIsNotThere() throws IOException {
    Path one = Files.createDirectory(directory.resolve("one"));

    assertThat(Exchange.swap(one, directory.resolve("none"))).isFalse();
    assertThat(one).isDirectory();
  }
}
