package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which blocks of a page are the article's text. */
class MainTextTest {

  private static final String ONE =
      "The ferry across the Linn will run again from Monday, the port authority said on Friday.";
  private static final String TWO =
      "It had been laid up since a storm in March tore off its ramp and flooded the engine room.";
  private static final String THREE =
      "Repairs took five weeks longer than planned because a part had to be cast anew in Oslo.";
  private static final String FOUR =
      "Commuters had been taken across in fishing boats, which the harbour master called a miracle.";
  private static final String ALL = String.join("\n\n", ONE, TWO, THREE, FOUR);

  @Test
  void paragraphsHeadingsListsQuotesAndTablesAreKeptInTheirOrder() {
    assertThat(
            read(
                "<article><h1>Ferry</h1>"
                    + p(ONE)
                    + "<h2>A long winter</h2>"
                    + p(TWO)
                    + "<ul><li>The ramp is new.</li><li>So is the bell.</li></ul>"
                    + "<blockquote><p>"
                    + THREE
                    + "</p></blockquote><table><tr><th>Day</th><th>Boats</th></tr>"
                    + "<tr><td>Monday</td><td>4</td></tr></table>"
                    + p(FOUR)
                    + "</article>"))
        .isEqualTo(
            String.join(
                "\n\n",
                ONE,
                "A long winter",
                TWO,
                "The ramp is new.",
                "So is the bell.",
                THREE,
                "Day Boats",
                "Monday 4",
                FOUR));
  }

  @Test
  void linksBehindALabelThatComesAgainLeadElsewhere() {
    String link = "<p><b>FUNDA |</b> <a href=/x>%s</a></p>";
    assertThat(
            read(
                "<article>"
                    + p(ONE)
                    + link.formatted("Ferries of the north are late again")
                    + p(TWO)
                    + link.formatted("The bridge is to be painted in June")
                    + p(THREE)
                    + p(FOUR)
                    + "</article>"))
        .isEqualTo(ALL);
  }

  @Test
  void aFirstParagraphMayBeLinksForALargePart() {
    String lead =
        "The ferry will run again, said <a href=/a>the port authority of Linnmouth</a>, whose"
            + " <a href=/b>harbour master</a> had asked for it.";
    assertThat(read("<article>" + "<p>" + lead + "</p>" + p(TWO) + p(THREE) + p(FOUR)))
        .startsWith("The ferry will run again, said the port authority");
  }

  @Test
  void paragraphsBetweenLineBreaks() {
    String page =
        "<div id=nav><a href=/>Home</a></div><div>%s<br><br>%s<br>\n <br/>%s<br />&nbsp;<br>%s</div>"
            .formatted(ONE, TWO, THREE, FOUR);
    assertThat(read(page)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=x><figcaption>The ferry in the harbour before the storm of March, seen from the quay</figcaption></figure>",
        "<p class='img-caption'>The ferry in the harbour before the storm of March, seen from the quay</p>",
        "<div class='c-inlineSignup__blurb'><p>Get the week on the coast in your inbox every Friday morning.</p></div>",
        "<div class=relatedArticles><p>Another story of this paper that readers may like to read after it.</p></div>",
        "<p>Read more: How the harbour was rebuilt after the flood of the year before</p>",
        "<p>Lesen Sie auch: Wie der Hafen nach der Flut des Vorjahres neu gebaut wurde</p>",
        "<p>À lire aussi : comment le port a été reconstruit après la crue de l'an dernier</p>",
        "<p>Follow us on the networks for more news from the coast and its harbours.</p>",
        "<p><a href=/x>How the harbour was rebuilt after the flood of the year before</a></p>",
        "<p>ADVERTISEMENT</p>",
        "<aside><p>The Linn is the longest river of the coast and has been crossed by ferry since 1720.</p></aside>",
        "<div role=complementary><p>The Linn is the longest river of the coast and is crossed by ferry.</p></div>",
        "<div style='display: none'><p>The ferry across the Linn will run again from Tuesday, it was said.</p></div>",
        "<div class='share-bar'><span>Share this story with your friends and with those who wait for it</span></div>",
        "<div id=comments><p>At last! I have waited for it all winter, and so has the whole of my street.</p></div>",
      })
  void whatStandsAmongTheParagraphsAndIsNoneOfThemIsLeftOut(String part) {
    assertThat(read("<article>" + p(ONE) + p(TWO) + part + p(THREE) + p(FOUR) + "</article>"))
        .isEqualTo(ALL);
  }

  @Test
  void wordsOfASentenceAreKeptWhateverTheyAreCalled() {
    String linked = ONE.replace("the Linn", "<a class='tag keyword' href=/linn>the Linn</a>");
    assertThat(read("<article>" + p(linked) + p(TWO) + p(THREE) + p(FOUR) + "</article>"))
        .isEqualTo(ALL);
  }

  @Test
  void ownElementsRunOnInTheLine() {
    String linked =
        ONE.replace("the Linn", "<x-place source='map'><a href=/linn>the Linn</a></x-place>");
    assertThat(read("<article>" + p(linked) + p(TWO) + p(THREE) + p(FOUR) + "</article>"))
        .isEqualTo(ALL);
  }

  @Test
  void commentsThatAreLongerThanTheArticleAreLeftOut() {
    StringBuilder comments = new StringBuilder("<ol class='comment-list'>");
    for (int week = 0; week < 10; week++) {
      comments
          .append("<li class=comment><p>At last! I have waited for it for weeks, ")
          .append(week)
          .append(" to be exact, and so have we all.</p></li>");
    }
    assertThat(
            read(
                "<div class=post>"
                    + p(ONE)
                    + p(TWO)
                    + p(THREE)
                    + p(FOUR)
                    + "</div>"
                    + comments
                    + "</ol>"))
        .isEqualTo(ALL);
  }

  @Test
  void aPageWhoseBodyHasTheNameOfASidebarIsRead() {
    String grid = "<div class='sidebar-box'><div class='inner'>%s</div></div>";
    assertThat(
            read(
                "<main>"
                    + grid.formatted(p(ONE))
                    + grid.formatted(p(TWO))
                    + grid.formatted(p(THREE))
                    + grid.formatted(p(FOUR))
                    + "</main>"))
        .isEqualTo(ALL);
  }

  @Test
  void aShortTextIsFoundByItsMark() {
    String service =
        "Readers reach the desk of this paper from Sunday to Thursday between seven and two, and on "
            + "Fridays until noon, by telephone, by letter or in person at the counter in Pier Street.";
    assertThat(read("<div itemprop=articleBody>" + ONE + "</div><div><p>" + service + "</p></div>"))
        .isEqualTo(ONE);
  }

  @Test
  void thePostsOfALiveBlogAreRead() {
    StringBuilder posts = new StringBuilder();
    for (String text : new String[] {TWO, THREE, FOUR}) {
      posts
          .append("<article class=post><h3>Update</h3><div class=text>")
          .append(p(text))
          .append("</div></article>");
    }
    assertThat(
            read(
                "<main><h1>Ferry: live</h1><div class=intro>"
                    + p(ONE)
                    + "</div><div class=posts>"
                    + posts
                    + "</div></main>"))
        .contains(TWO, THREE, FOUR);
  }

  @Test
  void anAmpPageIsRead() {
    assertThat(
            read(
                "<amp-sidebar><p>%s</p></amp-sidebar><article>%s<amp-img alt=x></amp-img>%s%s%s</article><amp-consent><p>%s</p></amp-consent>"
                    .formatted(
                        "The sections of this paper are news, sport, weather, letters and the crossword.",
                        p(ONE),
                        p(TWO),
                        p(THREE),
                        p(FOUR),
                        "We and our partners keep data on your device to show what you may want to buy.")))
        .isEqualTo(ALL);
  }

  @Test
  void theLeadAboveTheTextIsTakenWhereThePageCallsItItsSummary() {
    String lead =
        "After five weeks without a ferry, the towns on both banks of the Linn breathe again.";
    String page =
        "<html><head><meta name=description content='%s'></head><body><article><header><h1>Ferry</h1><h2>%s</h2></header><div>%s%s%s%s</div></article></body></html>"
            .formatted(lead, lead, p(ONE), p(TWO), p(THREE), p(FOUR));
    assertThat(read(page)).isEqualTo(lead + "\n\n" + ALL);
  }

  @Test
  void aJapanesePageIsRead() {
    String text = "港の当局は金曜日、渡し船の運航を月曜日に再開すると発表した。";
    assertThat(
            read(
                "<div class=content><p>"
                    + text
                    + "</p><p>"
                    + text.replace('金', '土')
                    + "</p></div>"))
        .isEqualTo(text + "\n\n" + text.replace('金', '土'));
  }

  private static String p(String text) {
    return "<p>" + text + "</p>\n";
  }

  private static String read(String html) {
    PageMarks page = PageMarks.of(Jsoup.parse(html));
    return MainText.of(page, MetaElements.of(page), null).text();
  }
}
