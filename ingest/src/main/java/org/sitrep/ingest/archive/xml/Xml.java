package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Elements by name. */
final class Xml {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Prefixes as everyone writes them; a file may use others. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://purl.org/dc/terms/", "dcterms:",
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://search.yahoo.com/mrss/", "media:",
          "http://purl.org/rss/1.0/", "",
          "http://my.netscape.com/rdf/simple/0.9/", "",
          "http://www.w3.org/1999/xhtml", "xhtml:");

  private Xml() {}

  /** The tree of a piece of XML, in an element that declares the name spaces around it. */
  static Element tree(String text, String declarations) {
    // It expands nothing but the characters that HTML knows by name, and fetches nothing.
    return Objects.requireNonNull(
        Parser.xmlParser()
            .parseInput("<around" + declarations + ">" + text + "</around>", "")
            .firstElementChild());
  }

  /** The name spaces that are declared in a piece, written as attributes. */
  static String declarations(Element head) {
    StringBuilder declarations = new StringBuilder();
    Element at = head.firstElementChild();
    for (int depth = 0; at != null && depth < 3; depth++) {
      for (Attribute attribute : at.attributes()) {
        String name = attribute.getKey();
        if ((name.equals("xmlns") || name.startsWith("xmlns:") || name.equals("xml:lang"))
            && declarations.indexOf(" " + name + "=") < 0) {
          declarations.append(' ').append(attribute.html());
        }
      }
      at = at.lastElementChild();
    }
    return declarations.toString();
  }

  /** The name of an element with the usual prefix of its name space. */
  static String name(Element element) {
    String local = element.tag().localName();
    String space = element.tag().namespace();
    String prefix = PREFIXES.get(space);
    if (prefix != null) {
      return prefix + local;
    }
    if (space.equals(ATOM)) {
      return element.tag().prefix().isEmpty() ? local : "atom:" + local;
    }
    return element.tagName();
  }

  /** The children of that name, in the usual prefixes. */
  static Stream<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? Stream.empty()
        : parent.children().stream().filter(child -> name(child).equals(name));
  }

  /** The text of the first child that has one of the names and a text, else an empty one. */
  static String text(@Nullable Element parent, String... names) {
    return Stream.of(names)
        .flatMap(name -> children(parent, name))
        .map(Xml::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The whole text of an element, or an empty one. */
  static String text(@Nullable Element element) {
    return element == null ? "" : element.wholeText().strip();
  }

  /** An attribute, or an empty text. */
  static String attribute(@Nullable Element element, String name) {
    return element == null ? "" : element.attr(name).strip();
  }

  /** The first element below that is reached by these names, prefixes left out, or null. */
  static @Nullable Element find(@Nullable Element from, String... path) {
    Element at = from;
    for (String name : path) {
      at = at == null ? null : all(at, name).findFirst().orElse(null);
    }
    return at;
  }

  /** All elements below that bear a name, prefixes left out. */
  static Stream<Element> all(Element from, String name) {
    return from.stream().skip(1).filter(element -> element.tag().localName().equals(name));
  }

  /** The first that is not empty. */
  static String first(String... texts) {
    return List.of(texts).stream().filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  /** A text without regard to case. */
  static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
