package org.sitrep.ingest.archive.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** One message (RFC 5322), or a mailbox of them (RFC 4155). */
public abstract sealed class MailFormat implements RecordFormat {

  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,70}):.*");
  private static final Pattern SENDER = Pattern.compile("From \\S.*\\d{4}.*");
  private static final Set<String> TELLING =
      Set.of(
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "to",
          "list-id",
          "x-mailer",
          "reply-to");

  private MailFormat() {}

  /** One message. */
  public static final class Message extends MailFormat {

    @Override
    public String name() {
      return "eml";
    }

    @Override
    public boolean begins(ContentStart start) {
      return isHeader(lines(start));
    }

    @Override
    public RecordReader open(Source source, Limits limits) throws IOException {
      return new MailReader(source.content(), new WholeMessage(), limits);
    }
  }

  /** A mailbox. */
  public static final class Mailbox extends MailFormat {

    @Override
    public String name() {
      return "mbox";
    }

    @Override
    public boolean begins(ContentStart start) {
      List<String> lines = lines(start);
      return !lines.isEmpty()
          && SENDER.matcher(lines.getFirst()).matches()
          && isHeader(lines.subList(1, lines.size()));
    }

    @Override
    public RecordReader open(Source source, Limits limits) throws IOException {
      return new MailReader(source.content(), new MailboxMessages(), limits);
    }
  }

  private static List<String> lines(ContentStart start) {
    return new String(start.bytes(), StandardCharsets.ISO_8859_1).lines().toList();
  }

  /** Whether lines are the header of a message: a sender, and two more fields that mails have. */
  private static boolean isHeader(List<String> lines) {
    Set<String> names = new HashSet<>();
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (names.isEmpty() || !(line.startsWith(" ") || line.startsWith("\t"))) {
        break;
      }
    }
    boolean sender = names.contains("from") || names.contains("return-path");
    names.retainAll(TELLING);
    return sender && names.size() >= 2;
  }
}
