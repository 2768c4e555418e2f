package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the class and the id of an element say about its text, by the words that they are made of.
 */
final class ClassNames {

  /** What a name says. */
  enum Kind {
    /** The article's text. */
    TEXT,
    NOTHING,
    /** Hardly text; but paragraphs are called so too. */
    SELDOM,
    /** No text of the article. */
    NEVER,
    /** What readers wrote, which may be longer than the article. */
    COMMENTS
  }

  private static final Set<String> NEVER =
      Set.of(
          """
          hidden newsletter newsletters signup subscribe subscription subscriptions subscriber paywall
          caption captions figcaption bildunterschrift legende didascalia epigrafe bijschrift
          credit credits byline copyright related relateds recirc recirculation recommended recommendation
          recommendations recommends outbrain taboola advert adverts advertisement advertising ad ads adv
          advertorial werbung anzeige publicidad publicidade publicite pubblicita reklam reklama
          sharing sharebar share shares shareaholic addtoany addthis cookie cookies consent gdpr
          breadcrumb breadcrumbs pagination pager tooltip nocontent noprint
          relacionado relacionados relacionadas correlati gerelateerd verwandte
          compartir condividi partage compartilhar disclaimer affiliate
          """
              .split("\\s+", -1));

  private static final Set<String> SELDOM =
      Set.of(
          """
          social sociallinks promo promos promotion promobox sidebar banner footer foot menu navigation nav
          navbar popup modal tags taglist tagcloud keywords topics sponsor sponsors sponsored toolbar skip
          trending teaser teasers widget widgets login survey poll quiz bio authorbio readmore
          screenreader infobox factbox reaction reactions rating ratings feedback donate donation
          follow bookmark bookmarks overlay lightbox slideshow gallery carousel meta postmeta timestamp
          toc jumplist linkbox crosslinks
          """
              .split("\\s+", -1));

  private static final Set<String> COMMENTS =
      Set.of(
          "comments",
          "comment",
          "commentlist",
          "commentarea",
          "disqus",
          "respond",
          "kommentare",
          "kommentarer",
          "comentarios",
          "commentaires",
          "commenti",
          "komentarze",
          "yorumlar",
          "reacties");

  /** Pairs of words that are one. */
  private static final Set<String> PAIRS =
      Set.of(
          "more on",
          "more from",
          "more stories",
          "more news",
          "more articles",
          "author bio",
          "author info",
          "author box",
          "about author",
          "sr only",
          "visually hidden",
          "screen reader",
          "print only",
          "most read",
          "most popular",
          "most viewed",
          "read more",
          "read next",
          "read also",
          "see also",
          "up next",
          "sign up",
          "key points",
          "tag list",
          "post tags",
          "entry meta",
          "post meta",
          "article meta",
          "you may",
          "wp caption",
          "image credit",
          "lees ook",
          "lire aussi");

  /** Words behind which a part of a page is only mentioned: "with-sidebar". */
  private static final Set<String> MENTIONS = Set.of("with", "has", "no", "without", "not", "hide");

  /** Words before which a part of a page is only mentioned: "sidebar-grid", "comments-open". */
  private static final Set<String> LAYOUTS =
      Set.of("grid", "layout", "open", "closed", "enabled", "disabled", "active", "visible", "on");

  private static final Set<String> WHOLES =
      Set.of(
          """
          article articles post entry story news blog page single artikel articulo noticia nota
          haber detail field main paragraph rich
          """
              .split("\\s+", -1));

  private static final Set<String> BODIES =
      Set.of(
          """
          body content contents text txt copy cuerpo texto corpo inhalt contenido contenu conteudo
          contenuto tekst tresc icerik detay fulltext
          """
              .split("\\s+", -1));

  /** What one word of a name says, alone and beside others. */
  private record Word(
      Kind kind, boolean whole, boolean body, boolean mention, boolean layout, boolean pairs) {}

  private static final Word UNKNOWN = new Word(Kind.NOTHING, false, false, false, false, false);

  /** All words that say something. */
  private static final Map<String, Word> WORDS = new HashMap<>();

  static {
    Set<String> firstOfPairs =
        PAIRS.stream()
            .map(pair -> pair.substring(0, pair.indexOf(' ')))
            .collect(Collectors.toSet());
    Stream.of(NEVER, SELDOM, COMMENTS, MENTIONS, LAYOUTS, WHOLES, BODIES, firstOfPairs)
        .flatMap(Set::stream)
        .distinct()
        .forEach(
            word ->
                WORDS.put(
                    word,
                    new Word(
                        ofWord(word),
                        WHOLES.contains(word),
                        BODIES.contains(word),
                        MENTIONS.contains(word),
                        LAYOUTS.contains(word),
                        firstOfPairs.contains(word))));
  }

  private ClassNames() {}

  /** The stronger of what two names say; the text's own name is believed before all others. */
  static Kind stronger(Kind one, Kind other) {
    if (one == Kind.TEXT || other == Kind.TEXT) {
      return Kind.TEXT;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** What the names in an attribute say. */
  static Kind kind(String names) {
    Kind kind = Kind.NOTHING;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          kind = stronger(kind, ofWords(words(names, start, i)));
        }
        start = i + 1;
      }
    }
    return kind;
  }

  private static Kind ofWords(List<String> words) {
    Kind kind = Kind.NOTHING;
    boolean whole = false;
    boolean body = false;
    Word before = UNKNOWN;
    Word word = words.isEmpty() ? UNKNOWN : told(words.getFirst());
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      Word next = last ? UNKNOWN : told(words.get(i + 1));
      whole |= word.whole;
      body |= word.body;
      if (!before.mention && !next.layout) {
        kind = stronger(kind, last && words.get(i).equals("tag") ? Kind.SELDOM : word.kind);
        if (before.pairs && PAIRS.contains(words.get(i - 1) + ' ' + words.get(i))) {
          kind = stronger(kind, Kind.NEVER);
        }
      }
      before = word;
      word = next;
    }
    return kind == Kind.NOTHING && whole && body ? Kind.TEXT : kind;
  }

  private static Word told(String word) {
    return WORDS.getOrDefault(word, UNKNOWN);
  }

  private static Kind ofWord(String word) {
    if (COMMENTS.contains(word)) {
      return Kind.COMMENTS;
    }
    if (NEVER.contains(word)) {
      return Kind.NEVER;
    }
    return SELDOM.contains(word) ? Kind.SELDOM : Kind.NOTHING;
  }

  /** Parts of a name: "c-inlineSignup__text" is c, inline, signup, text. */
  private static List<String> words(String names, int from, int to) {
    List<String> words = new ArrayList<>(4);
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean end = i == to || !Character.isLetter(names.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
    return words;
  }
}
