package org.sitrep.app.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Articles: searched by their words, and shown with the facts that were coded from them. */
@Controller
class ArticlesController {

  private static final int PAGE = 20;
  private static final int LONGEST_QUERY = 200;
  private static final String HIT = "\u0001";
  private static final String HIT_END = "\u0002";

  private final JdbcClient jdbc;
  private final ArticleFacts facts;

  ArticlesController(JdbcClient jdbc, ArticleFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** An article as it is listed, with the places that were found as pieces. */
  record Found(
      long id,
      String title,
      @Nullable String source,
      @Nullable LocalDate published,
      List<Snippet> snippets) {}

  /** A piece of text, marked where it is what was sought. */
  record Snippet(String text, boolean hit) {}

  /** An article with its place in the archive. */
  record Shown(
      long id,
      String title,
      String text,
      @Nullable String url,
      @Nullable String source,
      @Nullable LocalDate published,
      @Nullable String language,
      long archive,
      String file,
      String entry,
      long offset,
      @Nullable String coder) {}

  @GetMapping("/articles")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    String query = q.strip().replace("\u0000", "");
    query = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    List<Found> found = find(query, before);
    model.addAttribute("q", query);
    model.addAttribute("found", found);
    model.addAttribute("next", Listing.next(found, PAGE, Found::id));
    return "articles";
  }

  /** The newest articles with all the words, newest first; without words the newest. */
  private List<Found> find(String query, @Nullable Long before) {
    return jdbc.sql(
            """
            with hits as materialized (
              select id from article
               where (:q = '' or id in (select article_id from article_words where words @@ websearch_to_tsquery('simple', :q)))
                 and (cast(:before as bigint) is null or id < :before)
               order by id desc limit :most)
            select a.id, a.title, a.source, a.published,
                   case when :q = '' then left(a.text, 200)
                     else ts_headline('simple', left(a.text, 100000), websearch_to_tsquery('simple', :q),
                            :marks) end as snippet
              from hits h join article a using (id) order by a.id desc
            """)
        .param("q", query)
        .param("before", before)
        .param("most", PAGE)
        .param(
            "marks",
            "StartSel=%s, StopSel=%s, MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=\" … \""
                .formatted(HIT, HIT_END))
        .query(
            (row, number) ->
                new Found(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getString("source"),
                    row.getObject("published", LocalDate.class),
                    snippets(row.getString("snippet"))))
        .list();
  }

  private static List<Snippet> snippets(String marked) {
    List<Snippet> snippets = new ArrayList<>();
    for (String part : marked.split(HIT, -1)) {
      int end = part.indexOf(HIT_END);
      if (end >= 0) {
        snippets.add(new Snippet(part.substring(0, end), true));
      }
      snippets.add(new Snippet(part.substring(end + 1), false));
    }
    return snippets;
  }

  @GetMapping("/articles/{id}")
  String one(@PathVariable long id, Model model) {
    Shown article =
        jdbc.sql(
                """
                select a.*, r.file from article a join archive r on r.id = a.archive_id where a.id = ?
                """)
            .param(id)
            .query(
                (row, number) ->
                    new Shown(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("url"),
                        row.getString("source"),
                        row.getObject("published", LocalDate.class),
                        row.getString("language"),
                        row.getLong("archive_id"),
                        row.getString("file"),
                        row.getString("entry"),
                        row.getLong("byte_offset"),
                        row.getString("coder_version")))
            .optional()
            .orElseThrow(() -> new NotFoundException("there is no article " + id));
    List<ArticleFacts.Fact> coded = facts.of(id);
    List<MarkedText.Span> spans = new ArrayList<>();
    for (ArticleFacts.Fact fact : coded) {
      spans.add(new MarkedText.Span(spans.size() + 1, fact.start(), fact.end()));
    }
    model.addAttribute("article", article);
    model.addAttribute("facts", coded);
    model.addAttribute("pieces", MarkedText.of(article.title() + "\n\n" + article.text(), spans));
    // Only an address of the web is made a link: others could run something.
    String url = article.url();
    model.addAttribute("link", url != null && url.matches("(?i)https?://.*") ? url : null);
    return "article";
  }
}
