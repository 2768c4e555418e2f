package org.sitrep.ingest.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes news pages of the size that real ones have, each number its own; the same every time. */
public final class PageMaker {

  /**
   * What a page tells.
   *
   * @param paper name of the paper
   * @param day when it was published
   */
  public record Story(String paper, LocalDate day, String title, List<String> paragraphs) {}

  private static final List<String> WORDS =
      List.of(
          ("the of a in to and for on was with that by officials said police district market border"
                  + " security forces province convoy attack road minister talks army spokesman two"
                  + " seven injured killed hospital evening Tuesday after before near village"
                  + " checkpoint river bridge school council statement visit agreement training")
              .split(" "));

  private final int bytes;

  /** Takes about how many bytes a page has. */
  public PageMaker(int bytes) {
    this.bytes = bytes;
  }

  byte[] page(long number) {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    int count = 8 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      paragraphs.add(sentence(random, 20) + " " + sentence(random, 25));
    }
    return page(
        number,
        new Story(
            "Coast Herald",
            LocalDate.of(2024, 5, 1 + random.nextInt(9)),
            sentence(random, 8),
            paragraphs));
  }

  /** A page of one of four templates around a story. */
  public byte[] page(long number, Story story) {
    Random random = new Random(number);
    StringBuilder page = new StringBuilder(bytes + 4096);
    page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(story.title())
        .append(" | ")
        .append(story.paper())
        .append("</title>\n");
    int template = random.nextInt(4);
    if (template != 0) {
      page.append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
          .append(story.title())
          .append("\",\"datePublished\":\"")
          .append(story.day())
          .append("T08:30:00+05:00\",\"author\":{\"name\":\"Ada Reed\"}}</script>\n");
    } else {
      page.append("<meta property=\"article:published_time\" content=\"")
          .append(story.day())
          .append("T08:30:00Z\">\n");
    }
    for (int i = 0; i < 30; i++) {
      page.append("<link rel=\"stylesheet\" href=\"/static/")
          .append(i)
          .append(".css\"><meta name=\"x-")
          .append(i)
          .append("\" content=\"")
          .append(word(random))
          .append("\">\n");
    }
    script(page, random, bytes / 4);
    page.append("</head><body class=\"page\"><header><nav><ul>");
    links(page, random, 120);
    page.append("</ul></nav></header><div class=\"wrap\">");
    article(page, random, story, template);
    while (page.length() < bytes * 9 / 10) {
      teaser(page, random);
    }
    page.append("</div><footer><ul>");
    links(page, random, 40);
    page.append("</ul><p>© ")
        .append(story.day().getYear())
        .append(' ')
        .append(story.paper())
        .append(". All rights reserved.</p></footer>");
    script(page, random, bytes - page.length());
    return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void article(StringBuilder page, Random random, Story story, int template) {
    String tag = template == 2 ? "div" : "article";
    page.append('<')
        .append(tag)
        .append(" class=\"story\"><h1>")
        .append(story.title())
        .append("</h1>");
    page.append("<p class=\"byline\">By Ada Reed</p><figure><img src=\"a.jpg\"><figcaption>")
        .append(sentence(random, 12))
        .append("</figcaption></figure>\n");
    for (String text : story.paragraphs()) {
      if (template == 3) {
        page.append(text).append("<br><br>\n");
      } else {
        page.append("<p>").append(text).append("</p>\n");
      }
    }
    page.append("</").append(tag).append(">\n");
  }

  private static void teaser(StringBuilder page, Random random) {
    page.append("<div class=\"card\"><a href=\"/story/")
        .append(random.nextInt(1_000_000))
        .append("\"><img src=\"t.jpg\" alt=\"\"><h3>")
        .append(sentence(random, 9))
        .append("</h3></a><span class=\"meta\">2 hours ago</span></div>\n");
  }

  private static void links(StringBuilder page, Random random, int count) {
    for (int i = 0; i < count; i++) {
      page.append("<li class=\"item\"><a href=\"/section/")
          .append(i)
          .append("\">")
          .append(word(random))
          .append("</a></li>\n");
    }
  }

  private static void script(StringBuilder page, Random random, int length) {
    page.append("<script>window.data={");
    for (int end = page.length() + length; page.length() < end; ) {
      page.append('"').append(word(random)).append("\":").append(random.nextInt()).append(',');
    }
    page.append("};</script>\n");
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(word(random));
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
