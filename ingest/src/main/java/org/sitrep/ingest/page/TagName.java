package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the name of an element says about its text. */
final class TagName {

  /** What names say. */
  enum Trait {
    /** It holds no text to read. */
    UNREAD(
        """
        script style noscript template iframe object embed svg canvas button select input textarea
        label figcaption video audio picture img dialog menu head amp-ad amp-sidebar amp-consent
        amp-user-notification amp-lightbox amp-embed amp-img amp-video
        """),
    /** It runs on in the line; all others break it. */
    INLINE(
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby rb rt
        rp s samp small span strike strong sub sup time tt u var wbr
        """),
    /** It hardly ever holds any of the article's text. */
    SELDOM("nav footer aside form figure address"),
    /** It is a line or a paragraph, whatever its class says. */
    LINE("p h1 h2 h3 h4 h5 h6 blockquote td th tr"),
    /** It is made to hold an article. */
    WHOLE("article main"),
    CELL("td th"),
    BREAK("br"),
    LINK("a"),
    FIGURE("figure"),
    /** It holds neither byline nor date, even beside a headline. */
    OFF_HEAD(
        """
        script style noscript template nav footer aside select svg iframe figure textarea
        """),
    /** It runs on in the line of a byline or date. */
    INLINE_AT_HEAD("a abbr b bdi cite em font i small span strong time u address"),
    /** It says something about the article by its name alone. */
    MARK("h1 h2 h3 figcaption");

    private final String written;

    Trait(String written) {
      this.written = written;
    }

    private List<String> names() {
      return List.of(written.strip().split("\\s+", -1));
    }
  }

  private static final Map<String, TagName> KNOWN = new HashMap<>();
  private static final TagName OTHER = new TagName(0);

  /** Elements of a page's own making are inline unless they hold others that are not. */
  private static final TagName OWN = new TagName(bit(Trait.INLINE));

  static {
    for (Trait trait : Trait.values()) {
      for (String name : trait.names()) {
        KNOWN.computeIfAbsent(name, TagName::told);
      }
    }
  }

  /** A bit for each trait: they are asked for several times for every element of a page. */
  private final int traits;

  private TagName(int traits) {
    this.traits = traits;
  }

  static TagName of(String name) {
    TagName known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    return name.indexOf('-') > 0 && !name.startsWith("amp-") ? OWN : OTHER;
  }

  boolean is(Trait trait) {
    return (traits & bit(trait)) != 0;
  }

  @SuppressWarnings("EnumOrdinal") // The bits are of this process alone.
  private static int bit(Trait trait) {
    return 1 << trait.ordinal();
  }

  private static TagName told(String name) {
    int traits = 0;
    for (Trait trait : Trait.values()) {
      traits |= trait.names().contains(name) ? bit(trait) : 0;
    }
    return new TagName(traits);
  }
}
