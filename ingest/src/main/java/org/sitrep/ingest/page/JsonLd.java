package org.sitrep.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in its JSON-LD by schema.org's words. */
final class JsonLd {

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "AdvertiserContentArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "ScholarlyArticle",
          "TechArticle");

  private static final int MOST_NODES = 5_000;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> articles;

  private JsonLd(List<JsonNode> articles) {
    this.articles = articles;
  }

  static JsonLd of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(LENIENT.readTree(script.data().strip()), articles);
      } catch (JacksonException e) {
        // Broken JSON-LD is as good as none; the page has other places to look in.
      }
    }
    return new JsonLd(articles);
  }

  private static void collect(JsonNode root, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        articles.add(node);
      } else if (node.isContainer()) {
        node.forEach(open::add);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLES.contains(type.asString("").replaceFirst("^https?://schema\\.org/", ""));
  }

  /** The first text among the articles' fields, or null. */
  @Nullable String text(String field) {
    return articles.stream()
        .map(article -> text(article.path(field)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** The names under a field, of the first article that has any. */
  List<String> names(String field) {
    for (JsonNode article : articles) {
      List<String> names = new ArrayList<>();
      names(article.path(field), names);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static void names(JsonNode node, List<String> names) {
    if (node.isArray()) {
      node.forEach(one -> names(one, names));
    } else if (node.isObject()) {
      // An organisation that signs as the author is the source, not a person.
      if (!"Organization".equals(node.path("@type").asString(""))) {
        names(node.path("name"), names);
      }
    } else if (node.isString()) {
      names.addAll(Authors.split(node.asString()));
    }
  }

  private static Optional<String> text(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : text(node.path(0));
    }
    JsonNode scalar = node.isObject() ? node.path("name") : node;
    return scalar.isString() && !scalar.asString().isBlank()
        ? Optional.of(scalar.asString())
        : Optional.empty();
  }
}
