package org.sitrep.app.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text that may come from anyone to a terminal: names of files, titles, what was rejected.
 * Characters that would steer the terminal or turn the direction of a line are written as {@code
 * \\uNNNN}, which JSON reads as the same character. Only what this program itself writes passes:
 * ends of lines, the colours of help and the bar that is drawn over.
 */
final class TerminalWriter extends FilterWriter {

  private static final Pattern CONTROLS =
      Pattern.compile(
          "(?<own>\r\u001b\\[K|\r?\n|\t|\u001b\\[(?:[0134]|2[1-9]|3[0-79])?m)"
              + "|[\\p{Cc}\u2028-\u202e\u2066-\u2069]");

  private static final Pattern ENDS = Pattern.compile("[\\p{Cc}\u2028\u2029]");

  TerminalWriter(Writer out) {
    super(out);
  }

  /** A line with text that may come from anyone: its ends of lines make no further ones. */
  static String line(String text) {
    return ENDS.matcher(text)
        .replaceAll(end -> String.format("\\\\u%04x", (int) end.group().charAt(0)));
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character), 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    String part = text.substring(from, from + length);
    Matcher controls = CONTROLS.matcher(part);
    int written = 0;
    while (controls.find()) {
      if (controls.group("own") == null) {
        out.write(part, written, controls.start() - written);
        out.write(String.format("\\u%04x", (int) part.charAt(controls.start())));
        written = controls.end();
      }
    }
    out.write(part, written, part.length() - written);
  }
}
