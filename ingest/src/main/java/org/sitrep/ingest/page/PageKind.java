package org.sitrep.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What kind of page it is: one that holds an article, or one of those that never do. */
enum PageKind {
  ARTICLE("article"),
  /** Headlines and teasers that lead to articles. */
  INDEX("index page"),
  /** Pictures and their captions. */
  GALLERY("gallery"),
  /** What a server says instead of the page that was asked for. */
  ERROR("error page"),
  /** The invitation to subscribe, without any of the text. */
  PAYWALL("paywall"),
  /** Neither text nor a sign of what the page is. */
  OTHER("no article");

  /** Less text is no article. */
  static final int SHORTEST = 80;

  /** An error page says no more than this. */
  private static final int LONGEST_ERROR = 1_000;

  /** A gallery's introduction is no longer than this. */
  private static final int LONGEST_INTRODUCTION = 800;

  /** Links of so many characters are headlines. */
  private static final int HEADLINE = 25;

  private static final int MANY_HEADLINES = 12;

  private static final int MANY_PICTURES = 5;

  private static final int FEWEST_TEASERS = 4;

  /** So much of the sentences must be teasers in an index page. */
  private static final double MOST_TEASERS = 0.7;

  private static final Pattern ERROR_HEADING =
      Pattern.compile(
          "(?:(?:http )?(?:error|fehler|erreur|errore?|erro)[: -]*)?(?:40[0-9]|410|429|50[0-4])"
              + "(?:$|[:!. -]*(?:error|fehler|erreur|not found|forbidden|page|file|bad|service|unauthori[sz]ed"
              + "|internal|gateway|gone|too many|nicht|introuvable|no encontrad|n[aã]o encontrad|non trovat"
              + "|не найден|nie znalezion).*)"
              + "|(?:.{0,24}\\b)?(?:page|seite|p[áa]gina|strona|sida|side|sidan|страница|сторінк\\S*|sayfa|halaman|story"
              + "|content|file|document|url|artikel|article)\\b.{0,30}"
              + "(?:not (?:be )?found|not available|no longer (?:exists|available)|does ?n[o'’]t exist"
              + "|nicht gefunden|introuvable|no encontrad[ao]|no existe|n[aã]o encontrad[ao]|non trovat[ao]"
              + "|niet gevonden|не найдена?|не знайдено|bulunamad[ıi]|nie znaleziono|nie istnieje"
              + "|hittades inte|ikke fundet|ikke funnet|tidak ditemukan)\\W*"
              + "|not found|access denied.*|forbidden|just a moment\\W*|attention required\\W.*"
              + "|service (?:temporarily )?unavailable|bad gateway|internal server error"
              + "|are you (?:a )?(?:robot|human)\\W*|please verify you are (?:a )?human.*|oops\\W.{0,40}"
              + "|zugriff verweigert|acc[èe]s refus[ée]|acceso denegado|acesso negado|доступ запрещ[её]н",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PAYWALL_WORDS =
      Pattern.compile(
          "subscri|paywall|already a member|for members|abonn|suscr[ií]|assinante|abbonat|prenumer"
              + "|подписчик|передплат|会員|구독",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String label;

  PageKind(String label) {
    this.label = label;
  }

  /** Its name where records are filtered. */
  String label() {
    return label;
  }

  /**
   * Tells the kind.
   *
   * @param blocks all blocks that are no boilerplate
   * @param found those of the text
   * @param text what was found
   */
  static PageKind of(
      PageMarks page, MetaElements meta, List<Block> blocks, List<Block> found, String text) {
    if (text.length() < LONGEST_ERROR && isError(page)) {
      return ERROR;
    }
    if (text.length() < SHORTEST) {
      return ofNoText(page, blocks);
    }
    if (saysArticle(page, meta)) {
      return ARTICLE;
    }
    if (text.length() < LONGEST_INTRODUCTION && isGallery(page, text.length())) {
      return GALLERY;
    }
    return isTeasers(page.outline(), blocks, found) ? INDEX : ARTICLE;
  }

  private static PageKind ofNoText(PageMarks page, List<Block> blocks) {
    if (isGallery(page, 0)) {
      return GALLERY;
    }
    int headlines = 0;
    boolean paywall = false;
    for (Block block : blocks) {
      headlines += block.isLinks() && block.size() >= HEADLINE ? 1 : 0;
      paywall |= PAYWALL_WORDS.matcher(block.text()).find();
    }
    if (headlines >= MANY_HEADLINES) {
      return INDEX;
    }
    return paywall ? PAYWALL : OTHER;
  }

  private static boolean isError(PageMarks page) {
    List<Heading> headings = page.headlines();
    return isErrorHeading(page.title())
        || (!headings.isEmpty() && isErrorHeading(headings.getFirst().text()));
  }

  private static boolean isErrorHeading(@Nullable String heading) {
    if (heading == null || heading.length() > 120) {
      return false;
    }
    for (String part : heading.toLowerCase(Locale.ROOT).split("\\s+[|–—•·»-]\\s+", -1)) {
      if (ERROR_HEADING.matcher(part.strip()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysArticle(PageMarks page, MetaElements meta) {
    return meta.first("article:published_time") != null
        || meta.all("og:type").stream().anyMatch(type -> type.contains("article"))
        || page.hasBody();
  }

  private static boolean isGallery(PageMarks page, int text) {
    int captions = 0;
    int length = 0;
    for (Element caption : page.captions()) {
      captions++;
      length += caption.text().length();
    }
    return (captions >= MANY_PICTURES && length > text) || page.isGallery();
  }

  /** Whether the sentences are teasers, each beside the link to its article. */
  private static boolean isTeasers(Outline outline, List<Block> blocks, List<Block> found) {
    int sentences = 0;
    int teasers = 0;
    int at = 0;
    for (Block block : found) {
      if (block.isSentence()) {
        at = indexOf(blocks, block, at);
        sentences++;
        teasers += isTeaser(outline, blocks, at) ? 1 : 0;
      }
    }
    return teasers >= FEWEST_TEASERS && teasers >= sentences * MOST_TEASERS;
  }

  private static int indexOf(List<Block> blocks, Block block, int from) {
    int at = from;
    while (!blocks.get(at).equals(block)) {
      at++;
    }
    return at;
  }

  private static boolean isTeaser(Outline outline, List<Block> blocks, int at) {
    Block block = blocks.get(at);
    for (int before = at - 1; before >= Math.max(0, at - 3); before--) {
      Block link = blocks.get(before);
      if (link.isSentence()) {
        return false;
      }
      if (link.isLinks() && link.size() >= HEADLINE) {
        return isOneItem(outline, link.at(), block.at());
      }
    }
    return false;
  }

  /** Whether two blocks share an element that holds hardly more than them. */
  private static boolean isOneItem(Outline outline, int link, int teaser) {
    int at = teaser;
    for (int level = 0; level < 4 && at > 0; level++) {
      if (outline.isUnder(link, at)) {
        return outline.prose(at) <= 2 * Math.max(outline.prose(teaser), 1);
      }
      at = outline.parent(at);
    }
    return false;
  }
}
