package org.sitrep.app.console;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored and what is still to be done with it. */
@Component
class Backlog {

  private final JdbcClient jdbc;

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the next run has to do, from what is stored.
   *
   * @param archives registered and not loaded
   * @param bytes of these archives
   * @param uncoded articles without facts
   * @param unlinked articles that are not joined with others
   */
  record Todo(long archives, long bytes, long uncoded, long unlinked) {}

  /** Counted by indexes that have nothing else in them. */
  Todo todo() {
    return jdbc.sql(
            """
            select (select count(*) from archive where status = 'registered') as archives,
                   (select coalesce(sum(bytes), 0) from archive where status = 'registered') as bytes,
                   (select count(*) from article where coded_at is null) as uncoded,
                   greatest((select count(*) from article where story_id is null),
                     (select count(*) from article where coded_at is not null and not facts_linked)) as unlinked
            """)
        .query(
            (row, number) ->
                new Todo(
                    row.getLong("archives"),
                    row.getLong("bytes"),
                    row.getLong("uncoded"),
                    row.getLong("unlinked")))
        .single();
  }

  /** How many articles were coded by another version than the newest that coded any. */
  long outdated() {
    return jdbc.sql(
            """
            select count(*) from article where coded_at is not null and coder_version is distinct from
              (select coder_version from article where coded_at is not null order by coded_at desc limit 1)
            """)
        .query(Long.class)
        .single();
  }
}
