package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.testing.Samples;

/** Pages without an article, and articles that look like such pages. */
class PageKindTest {

  private static final String SENTENCE =
      "The ferry across the Linn will run again from Monday, the port authority said on Friday.";

  private final ArticleFinder finder =
      new ArticleFinder(Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 Not Found                       | <p>The page you asked for is not on this server.</p>",
        "Page not found | <p>We cannot find the page that you asked for. Perhaps it was moved, or the address has a slip in it. Try the search.</p>",
        "Error 404 - Coast Herald            | <p>Sorry! The tide has carried this page away. Go back to the front page or look for what you wanted.</p>",
        "Seite nicht gefunden - Küstenbote   | <p>Die Seite, die Sie suchen, gibt es nicht oder nicht mehr. Versuchen Sie es über die Suche oder die Startseite.</p>",
        "Page introuvable                    | <p>La page que vous cherchez n'existe pas ou n'existe plus. Revenez à la page d'accueil ou lancez une recherche.</p>",
        "Página no encontrada                | <p>La página que busca no existe o ha cambiado de dirección. Vuelva a la portada o utilice el buscador del sitio.</p>",
        "Страница не найдена                 | <p>Возможно, она была удалена или вы ошиблись адресом. Вернитесь на главную страницу или воспользуйтесь поиском по сайту.</p>",
        "Just a moment...                    | <p>Checking that the connection is safe. The site looks at your browser before you are led to the page you asked for.</p>",
        "Access Denied                       | <p>You have no permission to see this page on this server. Reference number 18.2f1e1402, please keep it for the help desk.</p>",
        "503 Service Unavailable             | <p>The server is down for maintenance or has too much to do. Please try again in a few minutes; we are sorry for it.</p>",
      })
  void errorPages(String title, String body) {
    assertThat(why("<title>" + title + "</title>", "<h1>" + title + "</h1>" + body))
        .isEqualTo("error page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 people rescued from ferry",
        "Missing boy not found, police say",
        "Page of history found in attic",
        "Access to the harbour denied to fishermen",
        "500 march against the new pier",
        "Forbidden fruit of the coast",
      })
  void headlinesThatSoundLikeErrors(String title) {
    assertThat(
            find("<title>" + title + "</title>", "<h1>" + title + "</h1>" + p(SENTENCE).repeat(2)))
        .isInstanceOf(Finding.Found.class);
  }

  @Test
  void headlinesAlone() {
    assertThat(
            why("", "<ul>" + "<li><a href=/x>Ferry to run again from Monday</a></li>".repeat(30)))
        .isEqualTo("index page");
  }

  @Test
  void headlinesWithTeasers() {
    StringBuilder items = new StringBuilder("<main><h1>Coast</h1>");
    for (int i = 0; i < 12; i++) {
      items
          .append("<article class=card><h2><a href=/")
          .append(i)
          .append(">Ferry to run again from Monday</a></h2>")
          .append(p(SENTENCE.replace("Monday", "day " + i)))
          .append("</article>");
    }
    assertThat(why("<meta property=og:type content=website>", items + "</main>"))
        .isEqualTo("index page");
  }

  @Test
  void anArticleWithLinksBetweenItsParagraphsIsNoIndex() {
    StringBuilder body = new StringBuilder("<article><h1>Ferry</h1>");
    for (int i = 0; i < 8; i++) {
      body.append(p(SENTENCE.replace("Monday", "day " + i)))
          .append("<p><a href=/x>Harbour rebuilt after the flood</a></p>");
    }
    assertThat(find("", body + "</article>")).isInstanceOf(Finding.Found.class);
  }

  @Test
  void picturesWithCaptions() {
    StringBuilder pictures = new StringBuilder("<h1>The storm in pictures</h1>" + p(SENTENCE));
    for (int i = 0; i < 9; i++) {
      pictures
          .append("<figure><img src=x><figcaption>The harbour in the morning after the storm, ")
          .append(i)
          .append(" of 9</figcaption></figure>");
    }
    assertThat(why("", pictures.toString())).isEqualTo("gallery");
  }

  @Test
  void anArticleWithPicturesIsNoGallery() {
    String figure = "<figure><img src=x><figcaption>The harbour</figcaption></figure>";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      body.append(p(SENTENCE.replace("Monday", "day " + i))).append(figure);
    }
    assertThat(find("", body.toString())).isInstanceOf(Finding.Found.class);
  }

  @Test
  void anInvitationToSubscribeAlone() {
    assertThat(
            why(
                "",
                "<h1>Ferry to run again</h1><p>This article is for subscribers. Subscribe now for 2 a week.</p>"
                    + "<p>Already a subscriber? Log in.</p>"))
        .isEqualTo("paywall");
  }

  @Test
  void theBeginningBeforeThePaywallIsRead() {
    Finding finding =
        find(
            "",
            "<article><h1>Ferry to run again</h1>"
                + p(SENTENCE)
                + "<div class=paywall><p>To read on, subscribe to this paper for 2 a week.</p></div></article>");
    assertThat(finding).isInstanceOf(Finding.Found.class);
    assertThat(((Finding.Found) finding).article().text()).isEqualTo(SENTENCE);
  }

  @Test
  void anEmptyPage() {
    assertThat(why("", "<div id=root></div>")).isEqualTo("no article");
  }

  private String why(String head, String body) {
    return find(head, body) instanceof Finding.None none ? none.why() : "article";
  }

  private Finding find(String head, String body) {
    String page =
        "<html><head><meta charset=utf-8>" + head + "</head><body>" + body + "</body></html>";
    return finder.find(
        new ArchiveRecord.Raw(
            new Location("", 0, 0),
            ArchiveRecord.Content.HTML,
            null,
            null,
            null,
            Samples.utf8(page)));
  }

  private static String p(String text) {
    return "<p>" + text + "</p>\n";
  }
}
