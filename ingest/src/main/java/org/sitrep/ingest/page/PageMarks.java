package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.TagName.Trait;

/**
 * A page with the elements that say something about its article, found in one walk, each kind in
 * the page's order.
 */
final class PageMarks {

  private final String location;
  private final String title;
  private final String language;
  private final Outline outline;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> canonicals = new ArrayList<>();
  private final List<Element> jsonLd = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Heading> headlines;
  private final List<Element> headlineMarks = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();
  private final List<Element> authorLinks = new ArrayList<>();
  private final List<Element> captions = new ArrayList<>();
  private boolean body;
  private boolean gallery;

  private PageMarks(Document page) {
    location = page.location();
    Element html = page.firstElementChild();
    language = html == null ? "" : html.attr("lang");
    outline = Outline.of(page.body());
    @Nullable Element named = null;
    for (Element element : page.head().getAllElements()) {
      addNamed(element);
      if (element.attributesSize() > 0) {
        addAttributed(element);
      }
      named = named == null && element.normalName().equals("title") ? element : named;
    }
    title = named == null ? "" : named.text().strip();
    for (int index = 0; index < outline.size(); index++) {
      PageTime.check("marks of element", index);
      if (outline.tag(index).is(Trait.MARK)) {
        addNamed(outline.element(index));
      }
      if (outline.isAttributed(index)) {
        addAttributed(outline.element(index));
      }
    }
    List<Heading> first = headings(1).stream().filter(heading -> !heading.isLogo()).toList();
    List<Heading> own = first.stream().filter(heading -> !heading.isOfOther(this::isOwn)).toList();
    headlines = own.isEmpty() ? first : own;
  }

  private boolean isOwn(String address) {
    return address.equals(location)
        || canonicals.stream().anyMatch(link -> link.attr("href").equals(address));
  }

  static PageMarks of(Document page) {
    return new PageMarks(page);
  }

  private void addNamed(Element element) {
    switch (element.normalName()) {
      case "h1" -> headings.add(new Heading(1, element));
      case "h2" -> headings.add(new Heading(2, element));
      case "h3" -> headings.add(new Heading(3, element));
      case "figcaption" -> captions.add(element);
      default -> {}
    }
  }

  private void addAttributed(Element element) {
    Attributes attributes = element.attributes();
    boolean meta = false;
    boolean time = false;
    switch (element.normalName()) {
      case "meta" -> {
        meta = true;
        if (attributes.hasKey("content")) {
          metas.add(element);
        }
      }
      case "link" -> {
        if (attributes.get("rel").strip().equalsIgnoreCase("canonical")) {
          canonicals.add(element);
        }
      }
      case "script" -> {
        if (attributes.get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          jsonLd.add(element);
        }
      }
      case "a" -> {
        if (attributes.get("rel").contains("author")) {
          authorLinks.add(element);
        }
      }
      case "time" ->
          time =
              attributes.hasKey("datetime")
                  || attributes.hasKey("pubdate")
                  || attributes.get("class").contains("publish");
      default -> {}
    }
    String item = attributes.get("itemprop");
    String property = attributes.get("property");
    if (isAmong("headline", item)) {
      headlineMarks.add(element);
    }
    if (isAmong("author", item) || (!meta && property.equals("author"))) {
      authors.add(element);
    }
    if (time || item.equalsIgnoreCase("datePublished")) {
      times.add(element);
    }
    body |= item.equalsIgnoreCase("articleBody") || property.equalsIgnoreCase("articleBody");
    gallery |= attributes.get("itemtype").endsWith("ImageGallery");
  }

  private static boolean isAmong(String word, String words) {
    return words.equalsIgnoreCase(word)
        || (words.length() > word.length() && (" " + words + " ").contains(" " + word + " "));
  }

  /** The page's address, or empty. */
  String location() {
    return location;
  }

  /** What the title element says, or empty. */
  String title() {
    return title;
  }

  /** The language that the page declares, or empty. */
  String language() {
    return language;
  }

  Outline outline() {
    return outline;
  }

  /** Meta elements with a content. */
  List<Element> metas() {
    return metas;
  }

  /** Links that give the page's own address. */
  List<Element> canonicals() {
    return canonicals;
  }

  /** Scripts in JSON-LD. */
  List<Element> jsonLd() {
    return jsonLd;
  }

  /** Headings of a level, from 1 to 3. */
  List<Heading> headings(int level) {
    return headings.stream().filter(heading -> heading.level() == level).toList();
  }

  /** Headings of the first level but the site's own name, and but those of other articles. */
  List<Heading> headlines() {
    return headlines;
  }

  /** Elements that microdata call the headline. */
  List<Element> headlineMarks() {
    return headlineMarks;
  }

  /** Marks of dates that machines read. */
  List<Element> times() {
    return times;
  }

  /** Elements that microdata call the author. */
  List<Element> authors() {
    return authors;
  }

  /** Links to authors. */
  List<Element> authorLinks() {
    return authorLinks;
  }

  /** Elements whose class says that they name an author. */
  List<Element> signed() {
    List<Element> signed = new ArrayList<>();
    for (int index = 0; index < outline.size(); index++) {
      if (outline.naming(index).isSigned()) {
        signed.add(outline.element(index));
      }
    }
    return signed;
  }

  /** Captions of pictures. */
  List<Element> captions() {
    return captions;
  }

  /** Whether an element is marked as the article's text. */
  boolean hasBody() {
    return body;
  }

  /** Whether the page calls itself a gallery of pictures. */
  boolean isGallery() {
    return gallery;
  }

  /** The first element that a list holds, or null. */
  static @Nullable Element first(List<Element> elements) {
    return elements.isEmpty() ? null : elements.getFirst();
  }
}
