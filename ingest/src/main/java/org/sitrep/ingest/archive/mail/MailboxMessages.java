package org.sitrep.ingest.archive.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.LookBack;

/**
 * Every message of a mailbox begins with a line {@code From sender date} behind a blank line. A
 * line of a message that begins so is marked by {@code >}, which is taken away again.
 */
final class MailboxMessages implements Messages {

  private static final Pattern SENDER = Pattern.compile("From \\S.*\\d{4}[^a-z]*");
  private static final Pattern FIELD = Pattern.compile(">?[!-9;-~]{1,70}[: ].*", Pattern.DOTALL);
  private static final int LOOKED_AT = 200;
  private static final int LONGEST_LINE = 64 << 10;

  @Override
  public void take(LookBack in, MessageBytes message) throws IOException {
    boolean first = true;
    boolean afterBlank = true;
    while (in.peek() >= 0) {
      long start = in.position();
      in.keepFrom(start);
      if (!first && afterBlank && in.peek() == 'F' && begins(in)) {
        in.to(start);
        return;
      }
      in.to(start);
      boolean ended = line(in);
      byte[] line = in.bytes(start, in.position());
      if (!first || !isSender(line)) {
        message.add(line, marked(line) ? 1 : 0);
      }
      first = false;
      afterBlank = ended && (line.length == 1 || (line.length == 2 && line[0] == '\r'));
    }
  }

  /** Whether a line of a sender comes, and behind it a header. */
  private static boolean begins(LookBack in) throws IOException {
    long start = in.position();
    line(in);
    if (!isSender(in.bytes(start, in.position()))) {
      return false;
    }
    long next = in.position();
    line(in);
    return FIELD.matcher(text(in.bytes(next, in.position()))).matches();
  }

  private static boolean isSender(byte[] line) {
    return SENDER.matcher(text(line).strip()).matches();
  }

  /** Whether {@code >} was put in front: the marks that were there before stay. */
  private static boolean marked(byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    return marks > 0
        && line.length > marks + 5
        && new String(line, marks, 5, StandardCharsets.ISO_8859_1).equals("From ");
  }

  /** Takes a line, or a part of an endless one; whether it ended. */
  private static boolean line(LookBack in) throws IOException {
    int c = in.read();
    for (int i = 1; c >= 0 && c != '\n' && i < LONGEST_LINE; i++) {
      c = in.read();
    }
    return c == '\n';
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }
}
