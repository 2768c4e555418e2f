package org.sitrep.ingest.facts;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.fact.FactKey;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.VictimGroup;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of claims, of events and of their parties, and of officials. */
final class FactRows {

  private static final int BATCH = 500;

  /** A mention, the article that it is in, and what it is known by where it is a fact. */
  record Row<F>(long article, int ordinal, Mention<F> mention, @Nullable FactKey key) {
    F fact() {
      return mention.fact();
    }
  }

  private record Party(Row<CodedEvent> event, String name) {}

  private final JdbcTemplate jdbc;
  private final NameRows names;
  private final OfficialRows officials;

  FactRows(JdbcTemplate jdbc, NameRows names) {
    this.jdbc = jdbc;
    this.names = names;
    this.officials = new OfficialRows(jdbc);
  }

  /** Writes the facts of some articles, in place of all that they have. */
  void write(List<CodingOutcome.Coded> coded, String coderVersion) {
    clear(coded);
    List<Row<CodedClaim>> claims = rows(coded, one -> one.facts().violence(), FactKey::ofClaims);
    List<Row<CodedEvent>> events = rows(coded, one -> one.facts().cooperation(), FactKey::ofEvents);
    List<Row<Official>> people =
        rows(coded, one -> one.facts().officials(), (content, mentions) -> List.of());
    Set<String> actors = new TreeSet<>();
    Set<NameRows.PlaceKey> places = new TreeSet<>();
    for (Row<CodedClaim> claim : claims) {
      String perpetrator = claim.fact().perpetrator();
      if (perpetrator != null) {
        actors.add(perpetrator);
      }
      NameRows.PlaceKey place = place(claim.fact());
      if (place != null) {
        places.add(place);
      }
    }
    events.forEach(event -> actors.addAll(event.fact().parties()));
    for (Row<Official> person : people) {
      String party = person.fact().party();
      if (party != null) {
        actors.add(party);
      }
    }
    Map<String, Long> actorIds = names.actors(actors);
    Map<NameRows.PlaceKey, Long> placeIds = names.places(places);
    insertClaims(claims, coderVersion, actorIds, placeIds);
    insertEvents(events, coderVersion, actorIds);
    officials.insert(people, coderVersion, actorIds);
  }

  private void clear(List<CodingOutcome.Coded> coded) {
    for (String table : List.of("violence_claim", "cooperation_event", "official_mention")) {
      jdbc.batchUpdate(
          "delete from " + table + " where article_id = ?",
          coded,
          BATCH,
          (statement, one) -> statement.setLong(1, one.article().id()));
    }
  }

  private static <F> List<Row<F>> rows(
      List<CodingOutcome.Coded> coded,
      Function<CodingOutcome.Coded, List<Mention<F>>> mentionsOf,
      BiFunction<String, List<Mention<F>>, List<FactKey>> keysOf) {
    List<Row<F>> rows = new ArrayList<>();
    for (CodingOutcome.Coded one : coded) {
      List<Mention<F>> mentions = mentionsOf.apply(one);
      List<FactKey> keys = keysOf.apply(one.article().content(), mentions);
      for (int i = 0; i < mentions.size(); i++) {
        FactKey key = keys.isEmpty() ? null : keys.get(i);
        rows.add(new Row<>(one.article().id(), i, mentions.get(i), key));
      }
    }
    return rows;
  }

  private static NameRows.@Nullable PlaceKey place(CodedClaim claim) {
    String name = claim.place();
    return name == null ? null : new NameRows.PlaceKey(name, claim.country());
  }

  private void insertClaims(
      List<Row<CodedClaim>> claims,
      String coderVersion,
      Map<String, Long> actors,
      Map<NameRows.PlaceKey, Long> places) {
    jdbc.batchUpdate(
        """
        insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier,
          victims, perpetrator_id, perpetrator_status, method, country, place_id, from_date,
          to_date, scope, attribution, quote, span_start, span_end, rule, coder_version,
          fact_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        claims,
        BATCH,
        (statement, row) -> {
          CodedClaim claim = row.fact();
          Estimate estimate = claim.estimate();
          PerpetratorStatus status = claim.perpetratorStatus();
          Method method = claim.method();
          NameRows.PlaceKey place = place(claim);
          statement.setLong(1, row.article());
          statement.setInt(2, row.ordinal());
          statement.setString(3, claim.measure().code());
          statement.setObject(4, estimate.low(), Types.INTEGER);
          statement.setInt(5, estimate.best());
          statement.setObject(6, estimate.high(), Types.INTEGER);
          statement.setString(7, estimate.qualifier().code());
          setTexts(statement, 8, claim.victims().stream().sorted().map(VictimGroup::code).toList());
          statement.setObject(9, id(actors, claim.perpetrator()), Types.BIGINT);
          statement.setString(10, status == null ? null : status.code());
          statement.setString(11, method == null ? null : method.code());
          statement.setString(12, claim.country());
          statement.setObject(13, place == null ? null : places.get(place), Types.BIGINT);
          setDay(statement, 14, claim.from());
          setDay(statement, 15, claim.to());
          statement.setString(16, claim.scope().code());
          statement.setString(17, claim.attribution());
          statement.setString(18, claim.quote());
          statement.setInt(19, row.mention().span().start());
          statement.setInt(20, row.mention().span().end());
          statement.setString(21, row.mention().rule());
          statement.setString(22, coderVersion);
          statement.setString(23, key(row));
        });
  }

  private void insertEvents(
      List<Row<CodedEvent>> events, String coderVersion, Map<String, Long> actors) {
    jdbc.batchUpdate(
        """
        insert into cooperation_event (article_id, ordinal, type, form, initiator_id, fields,
          event_date, event_day, status, attribution, quote, span_start, span_end, rule,
          coder_version, quad_class, intensity, fact_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        events,
        BATCH,
        (statement, row) -> {
          CodedEvent event = row.fact();
          PartialDate date = event.date();
          statement.setLong(1, row.article());
          statement.setInt(2, row.ordinal());
          statement.setString(3, event.type().name());
          statement.setString(4, event.form().code());
          statement.setObject(5, id(actors, event.initiator()), Types.BIGINT);
          setTexts(statement, 6, event.fields().stream().sorted().map(Field::code).toList());
          statement.setString(7, date == null ? null : date.toString());
          setDay(statement, 8, date == null ? null : date.firstDay());
          statement.setString(9, event.status().code());
          statement.setString(10, event.attribution());
          statement.setString(11, event.quote());
          statement.setInt(12, row.mention().span().start());
          statement.setInt(13, row.mention().span().end());
          statement.setString(14, row.mention().rule());
          statement.setString(15, coderVersion);
          statement.setString(16, event.quadClass().code());
          statement.setDouble(17, event.intensity());
          statement.setString(18, key(row));
        });
    List<Party> parties = new ArrayList<>();
    for (Row<CodedEvent> event : events) {
      event.fact().parties().stream().sorted().forEach(name -> parties.add(new Party(event, name)));
    }
    jdbc.batchUpdate(
        """
        insert into cooperation_party (event_id, actor_id)
        select id, ? from cooperation_event where article_id = ? and ordinal = ?
        """,
        parties,
        BATCH,
        (statement, party) -> {
          statement.setObject(1, id(actors, party.name()), Types.BIGINT);
          statement.setLong(2, party.event().article());
          statement.setInt(3, party.event().ordinal());
        });
  }

  private static @Nullable String key(Row<?> row) {
    return row.key() == null ? null : row.key().value();
  }

  private static @Nullable Long id(Map<String, Long> ids, @Nullable String name) {
    return name == null ? null : ids.get(name);
  }

  private static void setDay(PreparedStatement statement, int at, @Nullable LocalDate day)
      throws SQLException {
    statement.setDate(at, day == null ? null : Date.valueOf(day));
  }

  private static void setTexts(PreparedStatement statement, int at, Collection<String> texts)
      throws SQLException {
    statement.setArray(
        at, statement.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
  }
}
