package org.sitrep.app.console;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of an article as they are after review, in words. */
@Component
class ArticleFacts {

  private final JdbcClient jdbc;

  ArticleFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A fact.
   *
   * @param violence whether it is a violence claim, else a cooperation event
   * @param what in short
   * @param details its other fields
   * @param quote its sentence
   * @param start first UTF-16 unit of the sentence in title, blank line and text
   * @param end behind its last unit
   * @param rule of the coder
   * @param rejected whether an analyst rejected it
   */
  record Fact(
      boolean violence,
      String what,
      String details,
      String quote,
      int start,
      int end,
      String rule,
      boolean rejected) {}

  List<Fact> of(long article) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(
        jdbc.sql("select * from reviewed_claim where article_id = ? order by span_start, ordinal")
            .param(article)
            .query((row, number) -> claim(row))
            .list());
    facts.addAll(
        jdbc.sql("select * from reviewed_event where article_id = ? order by span_start, ordinal")
            .param(article)
            .query((row, number) -> event(row))
            .list());
    return facts;
  }

  private static Fact claim(ResultSet row) throws SQLException {
    List<String> details = new ArrayList<>();
    add(details, "victims", words(row, "victims"));
    add(details, "by", row.getString("perpetrator"));
    add(details, "method", row.getString("method"));
    add(details, "place", row.getString("place"));
    add(details, "country", row.getString("country"));
    add(details, "from", row.getString("from_date"));
    add(details, "to", row.getString("to_date"));
    add(details, "scope", row.getString("scope"));
    add(details, "source", row.getString("attribution"));
    return fact(
        true,
        "%s %s (%s to %s, %s)"
            .formatted(
                row.getString("best"),
                row.getString("measure"),
                bound(row.getString("low")),
                bound(row.getString("high")),
                row.getString("qualifier")),
        details,
        row);
  }

  private static String bound(@Nullable String value) {
    return value == null ? "?" : value;
  }

  private static Fact event(ResultSet row) throws SQLException {
    List<String> details = new ArrayList<>();
    add(details, "form", row.getString("form"));
    add(details, "initiator", row.getString("initiator"));
    add(details, "fields", words(row, "fields"));
    add(details, "date", row.getString("event_date"));
    add(details, "status", row.getString("status"));
    add(details, "source", row.getString("attribution"));
    return fact(false, row.getString("type") + ": " + words(row, "parties"), details, row);
  }

  private static Fact fact(boolean violence, String what, List<String> details, ResultSet row)
      throws SQLException {
    return new Fact(
        violence,
        what,
        String.join(", ", details),
        row.getString("quote"),
        row.getInt("span_start"),
        row.getInt("span_end"),
        row.getString("rule"),
        row.getBoolean("is_rejected"));
  }

  private static void add(List<String> details, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      details.add(name + " " + value);
    }
  }

  private static String words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? "" : String.join(", ", (String[]) array.getArray());
  }
}
