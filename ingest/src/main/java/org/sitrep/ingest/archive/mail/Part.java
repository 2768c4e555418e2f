package org.sitrep.ingest.archive.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a message: a text, a file, or what holds parts. */
final class Part {

  private final String type;
  private final String disposition;
  private final PartHeader header;
  private final byte[] bytes;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Takes a part.
   *
   * @param type such as {@code text/plain}
   * @param header its fields
   * @param bytes decoded; none of what holds parts
   */
  Part(String type, PartHeader header, byte[] bytes) {
    this.type = type.toLowerCase(Locale.ROOT);
    this.header = header;
    this.bytes = bytes;
    disposition = header.field("content-disposition").toLowerCase(Locale.ROOT);
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  List<Part> parts() {
    return parts;
  }

  boolean holdsParts() {
    return type.startsWith("multipart/");
  }

  /** Whether it is a file beside the text. */
  boolean isAttached() {
    return disposition.startsWith("attachment") || (!isText() && !holdsParts());
  }

  private boolean isText() {
    return type.equals("text/plain") || type.equals("text/html");
  }

  /** The type with its parameters. */
  String contentType() {
    return header.field("content-type");
  }

  /** The file's name, or nothing. */
  String name() {
    String name = header.parameter("content-disposition", "filename");
    return name.isEmpty() ? header.parameter("content-type", "name") : name;
  }

  boolean isHtml() {
    String name = name().toLowerCase(Locale.ROOT);
    return type.equals("text/html") || name.endsWith(".html") || name.endsWith(".htm");
  }

  boolean isPlain() {
    return type.equals("text/plain") || name().toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /** Its text. */
  String text() {
    String text = MailText.decode(bytes, header.parameter("content-type", "charset"));
    return type.equals("text/plain")
        ? MailText.unwrapped(
            text, header.parameter("content-type", "format").equalsIgnoreCase("flowed"))
        : text;
  }
}
