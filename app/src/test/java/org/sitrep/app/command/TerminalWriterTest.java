package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text, Zürich, 北京, \ud83d\ude00",
        "two\nlines\r\nand\ta tab",
        "\r\u001b[K[####....]  50 %",
        "\u001b[1mUsage:\u001b[21m\u001b[0m \u001b[33mx\u001b[39m",
        "می‌خواهم",
      })
  void whatTheProgramWritesPasses(String text) {
    assertThat(written(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b]0;title\u0007",
        "\u001b[2J",
        "\u001b[8mhidden",
        "\u001b[41m",
        "\u001b[31;8m",
        "\u009b2J",
        "good\rbad",
        "\b\b\b",
        "\u0000",
        "\u007f",
        "\u001bc",
        "\u202egnp.exe",
        "\u2066x\u2069",
        "\u2028",
      })
  void whatWouldSteerTheTerminalIsShown(String text) {
    assertThat(written("a " + text))
        .doesNotContainPattern("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]")
        .contains("\\u%04x".formatted((int) text.replaceFirst("^[a-z]+", "").charAt(0)));
  }

  private static String written(String text) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(new TerminalWriter(written), true);
    out.print(text);
    out.flush();
    return written.toString();
  }
}
