package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Location;

/** Markdown loses its marks and nothing else. */
class MarkdownTextTest {

  @Test
  void frontMatterIsFieldsAndTheHeadingThatRepeatsTheTitleGoes() {
    FoundArticle article =
        find(
            """
            ---
            title: "Bridge over the Linn opens"
            layout: post
            date: 2024-05-04
            authors:
              - Ada Reed
              - Jon Vale
            link: https://coast.example/bridge
            tags: [roads, rivers]
            ---
            # Bridge over the Linn opens

            LINNMOUTH: The *old* bridge was **closed**.

            A second paragraph.
            """);
    assertThat(article.title()).isEqualTo("Bridge over the Linn opens");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.authors()).containsExactly("Ada Reed", "Jon Vale");
    assertThat(article.url()).isEqualTo("https://coast.example/bridge");
    assertThat(article.text())
        .isEqualTo("LINNMOUTH: The old bridge was closed.\n\nA second paragraph.");
  }

  @Test
  void marksGoAndWordsStay() {
    FoundArticle article =
        find(
            """
            Ferry sinks off Port Ames
            =========================

            The [harbour master](https://coast.example/m "who") said `seven` were saved.

            ![A boat](boat.jpg)

            ## What is known

            > "We saw _nothing_," a sailor said, 3 * 4 and snake_case_name stay.

            - one boat
            - two crews

            [1]: https://coast.example/1
            """);
    assertThat(article.title()).isEqualTo("Ferry sinks off Port Ames");
    assertThat(article.text())
        .contains("The harbour master said seven were saved.")
        .contains("What is known")
        .contains("\"We saw nothing,\" a sailor said, 3 * 4 and snake_case_name stay.")
        .contains("one boat")
        .doesNotContain("boat.jpg", "##", "coast.example", "===");
  }

  private static FoundArticle find(String markdown) {
    Finding finding =
        new ArticleFinder(Clock.systemUTC())
            .find(
                new ArchiveRecord.Raw(
                    new Location("", 0, 0),
                    ArchiveRecord.Content.TEXT,
                    "text/markdown",
                    null,
                    null,
                    markdown.getBytes(StandardCharsets.UTF_8)));
    return ((Finding.Found) finding).article();
  }
}
