package org.sitrep.ingest.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.PublicationDate.From;

/** The dates of publication that a page gives, the surest first; never those of a change. */
final class PublicationDates {

  private static final List<String> KEYS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article.published",
          "datepublished",
          "date.issued",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "citation_publication_date",
          "citation_date",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "cxenseparse:recs:publishtime",
          "article_date_original",
          "date");

  /** Only keys with one of these can be of publication; most have none. */
  private static final List<String> STEMS = List.of("pub", "released", "issued");

  private static final Pattern KEY =
      Pattern.compile("publi[sc](?!her)|pub[-_]?date|released|issued");
  private static final Pattern CHANGE = Pattern.compile("modif|updat|expir|unpubl|revis|chang");

  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})(?:[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?=[/._-]|$)");

  private static final Pattern MARK =
      Pattern.compile("date|time|publish|posted|meta|info|datum|fecha|data");

  private static final Evaluator MAIN = Selector.evaluatorOf("article, main, [role=main]");

  private static final int MOST_MARKS = 40;

  /** A line with a date and more letters than these beside it tells of something else. */
  private static final int MOST_LETTERS = 30;

  /** A day on this side and that of midnight is the same where zones differ. */
  private static final int NEAR = 1;

  /**
   * What a page tells.
   *
   * @param dates the surest first
   * @param impossible what stands where a date should and is none
   */
  record Told(List<PublicationDate> dates, List<Impossible> impossible) {

    /** Copies the lists. */
    Told {
      dates = List.copyOf(dates);
      impossible = List.copyOf(impossible);
    }
  }

  /** A text in the place of a date. */
  record Impossible(String written, From from) {}

  private PublicationDates() {}

  static Told of(
      PageMarks page, JsonLd jsonLd, MetaElements meta, HeadLines head, @Nullable String url) {
    List<PublicationDate> dates = new ArrayList<>();
    List<Impossible> impossible = new ArrayList<>();
    addOrRefuse(jsonLd.text("datePublished"), From.JSON_LD, dates, impossible);
    for (String key : KEYS) {
      addOrRefuse(meta.first(key), From.META, dates, impossible);
    }
    meta.values().keySet().stream()
        .filter(PublicationDates::isOfPublication)
        .sorted()
        .forEach(key -> add(dates, meta.first(key), From.META));
    marked(page, head, dates);
    seen(head, page.language(), dates);
    LocalDate inUrl = inUrl(url);
    if (inUrl != null) {
      dates.add(new PublicationDate(inUrl, null, From.URL, inUrl.toString()));
    }
    add(dates, jsonLd.text("dateCreated"), From.JSON_LD);
    return new Told(dates, impossible);
  }

  private static boolean isOfPublication(String key) {
    return STEMS.stream().anyMatch(key::contains)
        && KEY.matcher(key).find()
        && !CHANGE.matcher(key).find();
  }

  private static void addOrRefuse(
      @Nullable String written,
      From from,
      List<PublicationDate> dates,
      List<Impossible> impossible) {
    int size = dates.size();
    add(dates, written, from);
    if (dates.size() == size && written != null && WrittenDates.hasDigit(written)) {
      impossible.add(new Impossible(written, from));
    }
  }

  /**
   * The surest of some dates. Where the address has another day than that, and one of the others
   * the day of the address, it is that one: then the first was changed with the page.
   */
  static @Nullable PublicationDate choose(List<PublicationDate> dates) {
    if (dates.isEmpty()) {
      return null;
    }
    PublicationDate chosen = dates.getFirst();
    PublicationDate address =
        dates.stream().filter(date -> date.from() == From.URL).findFirst().orElse(null);
    if (address != null && distance(chosen, address) > NEAR) {
      PublicationDate first = chosen;
      chosen =
          dates.stream()
              .filter(date -> date.from() != From.URL && distance(date, address) <= NEAR)
              .findFirst()
              .orElse(first);
    }
    return exact(chosen, dates);
  }

  /** The same date with the hour, or with the zone of the newspaper, where another has it. */
  private static PublicationDate exact(PublicationDate chosen, List<PublicationDate> dates) {
    if (chosen.moment() == null) {
      return dates.stream()
          .filter(date -> date.moment() != null && date.day().equals(chosen.day()))
          .findFirst()
          .map(
              date ->
                  new PublicationDate(chosen.day(), date.moment(), chosen.from(), date.written()))
          .orElse(chosen);
    }
    if (chosen.moment().getOffset().getTotalSeconds() != 0) {
      return chosen;
    }
    return dates.stream()
        .filter(
            date ->
                date.moment() != null
                    && date.moment().getOffset().getTotalSeconds() != 0
                    && date.moment().toEpochSecond() / 60 == chosen.moment().toEpochSecond() / 60)
        .findFirst()
        .orElse(chosen);
  }

  static long distance(PublicationDate one, PublicationDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
  }

  private static void add(List<PublicationDate> dates, @Nullable String written, From from) {
    PublicationDate date = PublicationDate.of(written, from);
    if (date != null) {
      dates.add(date);
    }
  }

  /** Dates in marks that machines read, those of publication before all others. */
  private static void marked(PageMarks page, HeadLines head, List<PublicationDate> dates) {
    List<Element> marks = new ArrayList<>();
    for (Element mark : page.times()) {
      PageTime.check("dates", dates.size());
      if (marks.size() < MOST_MARKS
          && !mark.attr("itemprop").equals("dateModified")
          && !head.isOfOthers(mark, page.outline())
          && (isOfPublication(mark)
              || BylineWords.find(BylineWords.Kind.UPDATED, before(mark)) < 0)) {
        marks.add(mark);
      }
    }
    marks.sort(Comparator.comparingInt(PublicationDates::rank));
    for (Element mark : marks) {
      int size = dates.size();
      add(dates, mark.attr("datetime"), From.TIME);
      add(dates, mark.attr("content"), From.TIME);
      if (dates.size() == size) {
        add(dates, mark.text(), From.TIME);
      }
    }
  }

  private static int rank(Element mark) {
    if (mark.attr("itemprop").equals("datePublished") || mark.hasAttr("pubdate")) {
      return 0;
    }
    if (isOfPublication(mark)) {
      return 1;
    }
    return mark.closest(MAIN) == null ? 3 : 2;
  }

  /** Weblogs call a date "published updated" until the article is changed. */
  private static boolean isOfPublication(Element mark) {
    return mark.attr("itemprop").equals("datePublished")
        || mark.className().toLowerCase(Locale.ROOT).contains("publish");
  }

  private static String before(Element mark) {
    Element parent = mark.parent();
    return mark.className()
        + ' '
        + (parent == null || parent.ownText().length() > 40 ? "" : parent.ownText());
  }

  /** Dates in the lines at the headline. */
  private static void seen(HeadLines head, String tag, List<PublicationDate> dates) {
    for (HeadLines.Line line : head.lines()) {
      if (!WrittenDates.hasDigit(line.text())) {
        continue;
      }
      int updated = BylineWords.find(BylineWords.Kind.UPDATED, line.text());
      String text = updated < 0 ? line.text() : line.text().substring(0, updated);
      WrittenDates.Found found = WrittenDates.first(text, tag);
      if (found != null && isOfPublication(line, text, found)) {
        dates.add(
            new PublicationDate(
                found.day(), null, From.TEXT, line.text().substring(found.start(), found.end())));
      }
    }
  }

  private static boolean isOfPublication(
      HeadLines.Line line, String text, WrittenDates.Found found) {
    String rest = text.substring(0, found.start()) + text.substring(found.end());
    return Subject.letters(rest).length() <= MOST_LETTERS
        || BylineWords.find(BylineWords.Kind.PUBLISHED, text.substring(0, found.start())) >= 0
        || MARK.matcher(line.element().className().toLowerCase(Locale.ROOT)).find();
  }

  private static @Nullable LocalDate inUrl(@Nullable String url) {
    Matcher matcher = IN_URL.matcher(url == null ? "" : url);
    while (matcher.find()) {
      boolean parted = matcher.group(2) != null;
      LocalDate day =
          Dates.day(
              "%s-%s-%s"
                  .formatted(
                      matcher.group(1),
                      matcher.group(parted ? 2 : 4),
                      matcher.group(parted ? 3 : 5)));
      if (day != null) {
        return day;
      }
    }
    return null;
  }
}
