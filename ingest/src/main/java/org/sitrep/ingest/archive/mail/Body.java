package org.sitrep.ingest.archive.mail;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/**
 * The text of a message.
 *
 * @param plain as plain text, or nothing
 * @param html in markup, or nothing
 */
record Body(String plain, String html) {

  private static final Body NONE = new Body("", "");

  /** Plain text that has less of what the markup has is only a hint to open the mail elsewhere. */
  private static final int SHORTER = 3;

  /** The text of parts that follow each other, without the files among them. */
  static Body of(List<Part> parts) {
    Body all = NONE;
    for (Part part : parts) {
      if (!part.isAttached()) {
        all = all.and(of(part));
      }
    }
    return all;
  }

  private static Body of(Part part) {
    if (part.type().equals("multipart/alternative")) {
      return alternative(part.parts());
    }
    if (part.holdsParts()) {
      return of(part.parts());
    }
    return part.type().equals("text/html") ? new Body("", part.text()) : new Body(part.text(), "");
  }

  private static Body alternative(List<Part> parts) {
    String plain = "";
    String html = "";
    for (Part part : parts) {
      if (!part.isAttached()) {
        Body body = of(part);
        plain = plain.isBlank() ? body.plain : plain;
        html = body.html.isBlank() ? html : body.html;
      }
    }
    boolean enough =
        html.isBlank() || plain.strip().length() * SHORTER >= Jsoup.parse(html).text().length();
    return !plain.isBlank() && enough ? new Body(plain, "") : new Body("", html);
  }

  boolean isEmpty() {
    return plain.isBlank() && html.isBlank();
  }

  private Body and(Body next) {
    if (html.isBlank() && next.html.isBlank()) {
      return new Body(plain.isBlank() ? next.plain : plain + "\n\n" + next.plain, "");
    }
    return new Body("", markup() + next.markup());
  }

  private String markup() {
    return html.isBlank() && !plain.isBlank()
        ? "<p>" + Entities.escape(plain).replace("\n\n", "</p><p>") + "</p>"
        : html;
  }
}
