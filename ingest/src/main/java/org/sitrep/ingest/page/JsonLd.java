package org.sitrep.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The article that a page describes in its JSON-LD by schema.org's words. Pages describe others
 * too: the article is the one at the page's address or under its headline, else the first.
 */
final class JsonLd {

  /** Pages that are no articles by name, but hold one where they are the page itself. */
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "ClaimReview", "Review", "CreativeWork", "Report");

  /** What stands under these is another work than the article around it. */
  private static final Set<String> ASIDE =
      Set.of(
          "hasPart",
          "isPartOf",
          "itemListElement",
          "liveBlogUpdate",
          "relatedLink",
          "isRelatedTo",
          "citation",
          "mentions",
          "about",
          "subjectOf",
          "itemReviewed",
          "comment",
          "blogPost");

  private static final int MOST_NODES = 5_000;
  private static final int DEEPEST_NAME = 4;

  /** A described work and how surely it is the page's article. */
  private record Work(JsonNode node, boolean article, int likeness) {}

  /** A node that is still to be looked at. */
  private record Open(JsonNode node, boolean aside) {}

  /**
   * A name under a field.
   *
   * @param text as it is written
   * @param organisation whether the page says that it is no person
   */
  record Name(String text, boolean organisation) {}

  private final List<Work> works;
  private final Map<String, JsonNode> byId;

  private JsonLd(List<Work> works, Map<String, JsonNode> byId) {
    this.works = works;
    this.byId = byId;
  }

  static JsonLd of(PageMarks page, Subject subject) {
    List<Work> works = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    for (Element script : page.jsonLd()) {
      for (JsonNode root : JsonScript.values(script.data())) {
        collect(root, subject, works, byId);
      }
    }
    int surest = works.stream().mapToInt(Work::likeness).max().orElse(0);
    works.removeIf(work -> surest > 1 ? work.likeness <= 1 : work.likeness < 0);
    works.sort(
        Comparator.comparing(Work::article)
            .reversed()
            .thenComparing(Comparator.comparingInt(Work::likeness).reversed()));
    return new JsonLd(works, byId);
  }

  private static void collect(
      JsonNode root, Subject subject, List<Work> works, Map<String, JsonNode> byId) {
    Deque<Open> open = new ArrayDeque<>();
    open.add(new Open(root, false));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      Open next = open.remove();
      JsonNode node = next.node;
      if (node.isObject()) {
        String id = node.path("@id").asString("");
        if (!id.isEmpty() && node.size() > 1) {
          byId.putIfAbsent(id, node);
        }
        boolean article = isOf(node.path("@type"), null);
        if (article || isOf(node.path("@type"), PAGES)) {
          works.add(new Work(node, article, likeness(node, subject, next.aside)));
        }
        node.forEachEntry(
            (field, value) -> {
              if (value.isContainer()) {
                open.add(new Open(value, next.aside || article || ASIDE.contains(field)));
              }
            });
      } else if (node.isArray()) {
        node.forEach(one -> open.add(new Open(one, next.aside)));
      }
    }
  }

  /** Over 1 where the work is the page's own by address or headline, negative where another's. */
  private static int likeness(JsonNode node, Subject subject, boolean aside) {
    int likeness = aside ? -1 : 1;
    JsonNode main = node.path("mainEntityOfPage");
    if (subject.isAt(string(node.path("url")))
        || subject.isAt(string(node.path("@id")))
        || subject.isAt(string(main))
        || subject.isAt(string(main.path("@id")))) {
      likeness += aside ? 1 : 2;
    }
    return subject.isCalled(string(node.path("headline")))
            || subject.isCalled(string(node.path("name")))
        ? likeness + 4
        : likeness;
  }

  /** Whether a type is one of some, or that of an article where none are given. */
  private static boolean isOf(JsonNode type, @Nullable Set<String> some) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOf(one, some)) {
          return true;
        }
      }
      return false;
    }
    String address = type.asString("");
    String name = address.substring(nameAt(address));
    return some == null
        ? name.endsWith("Article") || name.endsWith("Posting")
        : some.contains(name);
  }

  /** Where the name begins in "https://schema.org/NewsArticle" and "schema:NewsArticle". */
  private static int nameAt(String address) {
    int at = address.length();
    while (at > 0 && "/:#".indexOf(address.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** The first text among the works' fields, or null. */
  @Nullable String text(String field) {
    for (Work work : works) {
      String text = named(work.node.path(field));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The first text among the fields of the works that are articles, or null. */
  @Nullable String articleText(String field) {
    for (Work work : works) {
      String text = work.article ? named(work.node.path(field)) : null;
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The names under a field, of the first work that has any. */
  List<Name> names(String field) {
    for (Work work : works) {
      List<Name> names = new ArrayList<>();
      names(work.node.path(field), names, 0);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private void names(JsonNode written, List<Name> names, int depth) {
    JsonNode node = resolved(written);
    if (node.isString()) {
      names.add(new Name(node.asString(), false));
    } else if (depth > DEEPEST_NAME) {
      return;
    } else if (node.isArray()) {
      node.forEach(one -> names(one, names, depth + 1));
    } else if (node.has("@list") || node.has("@value")) {
      names(node.has("@list") ? node.path("@list") : node.path("@value"), names, depth + 1);
    } else if (node.isObject()) {
      String type = string(node.path("@type"));
      boolean organisation = type != null && type.endsWith("Organization");
      List<Name> own = new ArrayList<>();
      names(node.path("name"), own, depth + 1);
      if (own.isEmpty() && node.path("givenName").isString()) {
        own.add(
            new Name(
                node.path("givenName").asString("") + " " + node.path("familyName").asString(""),
                false));
      }
      own.forEach(name -> names.add(new Name(name.text, organisation || name.organisation)));
    }
  }

  /** What an object stands for that is nothing but the id of another. */
  private JsonNode resolved(JsonNode node) {
    return node.isObject() && !node.has("name") && node.has("@id")
        ? byId.getOrDefault(node.path("@id").asString(""), node)
        : node;
  }

  private @Nullable String named(JsonNode written) {
    JsonNode node = written.isArray() ? written.path(0) : written;
    JsonNode object = resolved(node);
    return string(object.isObject() ? object.path("name") : object);
  }

  private static @Nullable String string(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isString() && !one.asString().isBlank() ? one.asString() : null;
  }
}
