package org.sitrep.ingest.archive.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.ingest.archive.ArchiveRecord.Field;

/**
 * The parts of an article that a mail is. Its source is the organisation or the list that it came
 * from, else who sent it.
 */
final class MailFields {

  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,9},?\\s+");
  private static final Pattern ZONE = Pattern.compile(" (?:UT|UTC|Z)$");
  private static final Pattern ADDRESS = Pattern.compile("\\s*<([^<>]*)>.*");

  private MailFields() {}

  static List<Field> of(PartHeader header, Body body) {
    List<Field> fields = new ArrayList<>();
    String sender = name(header.field("from"));
    String organisation =
        Stream.of(header.field("organization"), header.field("organisation"), list(header))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse("");
    add(fields, "id", address(header.field("message-id")));
    add(fields, "title", header.field("subject"));
    add(fields, "source", organisation.isEmpty() ? sender : organisation);
    add(fields, "authors", organisation.isEmpty() ? "" : sender);
    add(fields, "published", date(header.field("date")));
    add(fields, "url", address(header.field("archived-at")));
    add(fields, "language", header.field("content-language"));
    add(fields, "text", body.plain());
    add(fields, "html", body.html());
    return fields;
  }

  private static void add(List<Field> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.add(new Field(name, value));
    }
  }

  /** What a list calls itself in front of its id. */
  private static String list(PartHeader header) {
    String list = header.field("list-id");
    int id = list.indexOf('<');
    return id > 0 ? unquoted(list.substring(0, id)) : "";
  }

  /** The name in front of an address, else the address. */
  private static String name(String mailbox) {
    Matcher address = ADDRESS.matcher(mailbox);
    String name = unquoted(address.replaceFirst(""));
    return name.isEmpty() ? address(mailbox) : name;
  }

  private static String address(String value) {
    Matcher address = ADDRESS.matcher(value);
    return address.find() ? address.group(1).strip() : value.strip();
  }

  private static String unquoted(String name) {
    return name.replace("\"", "").strip();
  }

  /** A date as it is in a header, without the weekday, which is wrong often, and comments. */
  private static String date(String value) {
    String plain = COMMENT.matcher(value).replaceAll("").strip();
    return ZONE.matcher(WEEKDAY.matcher(plain).replaceFirst("")).replaceFirst(" GMT");
  }
}
