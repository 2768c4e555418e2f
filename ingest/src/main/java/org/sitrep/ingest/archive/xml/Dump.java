package org.sitrep.ingest.archive.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * XML or SGML of no known format. A record is the outermost element that has parts of an article,
 * among them the text, under the names that are usual for them.
 *
 * @param root the first element of the file, or empty
 * @param record the name of the elements that are records, or null where there are none
 * @param strict whether it is XML, not SGML
 */
record Dump(String root, @Nullable String record, boolean strict) implements Dialect {

  private static final int DEEPEST = 6;

  /** Elements of these names may have their text as their own, beside attributes. */
  private static final Set<String> HOLDERS =
      Set.of("doc", "document", "article", "story", "news", "record", "entry", "item", "post");

  private static final int SHORTEST = 80;
  private static final int MANY = 3;

  /** What a file is by its first stretch. */
  static Dump of(String text) {
    Element tree = Xml.tree(text, "");
    Element root = tree.firstElementChild();
    List<Element> articles = new ArrayList<>();
    find(tree, 0, articles);
    return new Dump(
        root == null ? "" : root.tag().localName(),
        record(articles),
        text.stripLeading().startsWith("<?xml"));
  }

  /**
   * The name of the outermost articles. Where that is one alone and holds many others, it is what
   * is around them, and looks like an article since one of them is damaged.
   */
  private static @Nullable String record(List<Element> articles) {
    if (articles.isEmpty()) {
      return null;
    }
    Map<String, Long> titled =
        articles.stream()
            .filter(article -> article.children().stream().anyMatch(Dump::isTitle))
            .collect(
                Collectors.groupingBy(
                    article -> article.tag().localName(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    String outermost = articles.getFirst().tag().localName();
    boolean alone =
        articles.stream().filter(article -> article.tag().localName().equals(outermost)).count()
            == 1;
    return titled.entrySet().stream()
        .filter(name -> alone && name.getValue() >= MANY)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(outermost);
  }

  private static boolean isTitle(Element element) {
    return "title".equals(Words.part(element.tagName()));
  }

  private static void find(Element from, int depth, List<Element> articles) {
    for (Element child : from.children()) {
      if (isArticle(child, depth)) {
        articles.add(child);
      }
      if (depth < DEEPEST) {
        find(child, depth + 1, articles);
      }
    }
  }

  private static boolean isArticle(Element element, int depth) {
    Set<String> parts = new HashSet<>();
    for (Attribute attribute : element.attributes()) {
      add(parts, attribute.getKey());
    }
    parts.remove("text");
    boolean own =
        HOLDERS.contains(Xml.lower(element.tag().localName()))
            && parts.size() > 1
            && element.ownText().length() >= SHORTEST;
    for (Element child : element.children()) {
      if (Words.part(child.tagName()) == null && !holdsText(child)) {
        child.children().forEach(one -> add(parts, one.tagName()));
      } else if (parts.contains("text") || !holdsArticle(child, depth)) {
        add(parts, child.tagName());
      } else {
        // An article before any text: this element is around articles.
        return false;
      }
    }
    return own || (parts.contains("text") && parts.size() > 1);
  }

  private static boolean holdsArticle(Element element, int depth) {
    return isArticle(element, depth + 1)
        || (depth < DEEPEST
            && element.children().stream().anyMatch(child -> holdsArticle(child, depth + 1)));
  }

  private static void add(Set<String> parts, String name) {
    String part = Words.part(name);
    if (part != null) {
      parts.add(part);
    }
  }

  @Override
  public boolean isRecord(String name) {
    return name.equals(record);
  }

  @Override
  public Taking take(Element article, Element head) {
    Parts parts = new Parts();
    boolean text = collect(article, parts, 0);
    if (!text && article.children().stream().noneMatch(c -> Words.part(c.tagName()) != null)) {
      String own = Paragraphs.of(article);
      parts.with("text", own);
      text = !own.isEmpty();
    }
    return text ? parts.taken() : new Taking.Nothing("no text");
  }

  /** Adds the parts that an element has; true where the text is among them. */
  private static boolean collect(Element from, Parts parts, int depth) {
    boolean text = false;
    for (Attribute attribute : from.attributes()) {
      String part = Words.part(attribute.getKey());
      if (depth == 0 && part != null && !part.equals("text")) {
        parts.with(part, attribute.getValue());
      }
    }
    List<Element> children = from.children();
    boolean own = children.stream().anyMatch(child -> Words.isText(child.tagName()));
    for (Element child : children) {
      String part = Words.part(child.tagName());
      if (part == null || (part.equals("text") && holdsText(child))) {
        // Beside a text, others are such as comments on it.
        if (depth < DEEPEST && !(part == null && (own || text) && holdsText(child))) {
          text |= collect(child, parts, depth + 1);
        }
      } else if (!part.equals("text")) {
        values(child).forEach(value -> parts.with(part, value));
      } else if (!text) {
        String value = child.childrenSize() > 0 ? Paragraphs.of(child) : Xml.text(child);
        parts.with(Texts.hasBlocks(value) ? "html" : "text", value);
        text = !value.isBlank();
      }
    }
    return text;
  }

  private static boolean holdsText(Element element) {
    return element.stream().skip(1).anyMatch(inner -> Words.isText(inner.tagName()));
  }

  /** The value of a part, or its values where it lists them. */
  private static List<String> values(Element part) {
    Stream<Element> listed = part.childrenSize() == 0 ? Stream.of(part) : part.children().stream();
    List<String> values = listed.map(Dump::value).filter(value -> !value.isBlank()).toList();
    return values.isEmpty() ? List.of(Xml.text(part)) : values;
  }

  private static String value(Element one) {
    Element name = Xml.find(one, "name");
    return Xml.text(name == null ? one : name);
  }

  @Override
  public String withoutRecord() {
    return switch (root) {
      case "urlset", "sitemapindex" -> "a sitemap: addresses without texts";
      case "opml" -> "a list of feeds";
      default -> "XML without an article: <" + root + ">";
    };
  }
}
