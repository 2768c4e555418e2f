package org.sitrep.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.fact.FactKey;
import org.sitrep.core.violence.CodedClaim;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts of articles as they are coded now, beside what was stored of them: what is found again
 * keeps its id, and what moved is logged where an earlier coder had coded the article.
 */
final class FactRows {

  private final JdbcClient client;
  private final NameRows names;
  private final StoredFacts stored;
  private final ClaimRows claims;
  private final EventRows events;
  private final OfficialRows officials;
  private final ChangeLog log;

  FactRows(JdbcTemplate jdbc, NameRows names, ChangeLog log) {
    this.client = JdbcClient.create(jdbc);
    this.names = names;
    this.stored = new StoredFacts(client);
    this.claims = new ClaimRows(jdbc);
    this.events = new EventRows(jdbc);
    this.officials = new OfficialRows(jdbc);
    this.log = log;
  }

  /**
   * Writes the facts of some articles in place of those that they have.
   *
   * @return the articles whose claims and events are not as they were: they have left what they
   *     were joined to
   */
  Set<Long> write(List<CodingOutcome.Coded> coded, String coderVersion) {
    List<Long> articles = coded.stream().map(one -> one.article().id()).toList();
    Comparison<CodedClaim> violence =
        compare(FactKind.CLAIMS, stored.claims(articles), coded, CodedArticle::violence);
    Comparison<CodedEvent> cooperation =
        compare(FactKind.EVENTS, stored.events(articles), coded, CodedArticle::cooperation);
    Comparison<Official> people =
        compare(FactKind.OFFICIALS, stored.officials(articles), coded, CodedArticle::officials);
    Names known =
        Names.of(names, violence.unlikeBefore(), cooperation.unlikeBefore(), people.unlikeBefore());
    // A fact may take the place of another in its article: no two share one in the end.
    client.sql("set constraints all deferred").update();
    claims.write(violence, coderVersion, known);
    events.write(cooperation, coderVersion, known);
    officials.write(people, coderVersion, known);
    Set<Long> touched = new TreeSet<>(violence.touched());
    touched.addAll(cooperation.touched());
    unlink(touched);
    Map<Long, String> codedBy = codedBy(coded);
    log.write(codedBy, touched, List.of(violence, cooperation, people));
    return touched;
  }

  private static <F> Comparison<F> compare(
      FactKind<F> kind,
      List<StoredFact<F>> before,
      List<CodingOutcome.Coded> coded,
      Function<CodedArticle, List<Mention<F>>> mentionsOf) {
    List<FactRow<F>> rows = new ArrayList<>();
    for (CodingOutcome.Coded one : coded) {
      List<Mention<F>> mentions = mentionsOf.apply(one.facts());
      List<FactKey> keys = kind.keys().apply(one.article().content(), mentions);
      for (int i = 0; i < mentions.size(); i++) {
        rows.add(
            new FactRow<>(
                one.article().id(), i, mentions.get(i), keys.isEmpty() ? null : keys.get(i)));
      }
    }
    return Comparison.of(kind, before, rows);
  }

  private static Map<Long, String> codedBy(List<CodingOutcome.Coded> coded) {
    Map<Long, String> versions = new HashMap<>();
    for (CodingOutcome.Coded one : coded) {
      String version = one.article().codedBy();
      if (version != null) {
        versions.put(one.article().id(), version);
      }
    }
    return versions;
  }

  /** What is joined again must not find itself as it was. */
  private void unlink(Set<Long> articles) {
    Long[] ids = articles.toArray(Long[]::new);
    client
        .sql(
            "delete from incident_claim l using violence_claim c"
                + " where c.id = l.claim_id and c.article_id = any(?)")
        .param(ids)
        .update();
    client
        .sql(
            "delete from act_event l using cooperation_event e"
                + " where e.id = l.event_id and e.article_id = any(?)")
        .param(ids)
        .update();
  }
}
