package org.sitrep.ingest.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Qualifier;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/** Stored facts as the values that were coded. */
public final class CodedRow {

  /** The columns of a claim, of {@link #CLAIM_TABLES}. */
  public static final String CLAIM_COLUMNS =
      """
      c.id, c.measure, c.low, c.best, c.high, c.qualifier, c.victims, p.name as perpetrator,
      c.perpetrator_status, c.method, c.country, l.name as place, c.from_date, c.to_date, c.scope,
      c.attribution, c.quote
      """;

  /** The tables of a claim: {@code c}, its perpetrator {@code p} and its place {@code l}. */
  public static final String CLAIM_TABLES =
      """
      violence_claim c
      left join actor p on p.id = c.perpetrator_id
      left join place l on l.id = c.place_id
      """;

  /** The columns of an event, of {@link #EVENT_TABLES}. */
  public static final String EVENT_COLUMNS =
      """
      e.id, e.type, e.form, e.fields, e.event_date, e.status, e.attribution, e.quote,
      i.name as initiator,
      array(select p.name from cooperation_party m join actor p on p.id = m.actor_id
             where m.event_id = e.id) as parties
      """;

  /** The tables of an event: {@code e} and its initiator {@code i}. */
  public static final String EVENT_TABLES =
      "cooperation_event e left join actor i on i.id = e.initiator_id\n";

  private CodedRow() {}

  /** The claim of a row. */
  public static CodedClaim claim(ResultSet row) throws SQLException {
    return new CodedClaim(
        row.getString("quote"),
        of(row, "measure", Measure.values(), Measure::code),
        new Estimate(
            number(row, "low"),
            row.getInt("best"),
            number(row, "high"),
            of(row, "qualifier", Qualifier.values(), Qualifier::code)),
        several(row, "victims", VictimGroup.values(), VictimGroup::code),
        row.getString("perpetrator"),
        orNull(row, "perpetrator_status", PerpetratorStatus.values(), PerpetratorStatus::code),
        orNull(row, "method", Method.values(), Method::code),
        row.getString("country"),
        row.getString("place"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        of(row, "scope", Scope.values(), Scope::code),
        row.getString("attribution"));
  }

  /** The event of a row. */
  public static CodedEvent event(ResultSet row) throws SQLException {
    String date = row.getString("event_date");
    return new CodedEvent(
        row.getString("quote"),
        EventType.valueOf(row.getString("type")),
        of(row, "form", Form.values(), Form::code),
        Set.of((String[]) row.getArray("parties").getArray()),
        row.getString("initiator"),
        several(row, "fields", Field.values(), Field::code),
        date == null ? null : PartialDate.parse(date),
        of(row, "status", EventStatus.values(), EventStatus::code),
        row.getString("attribution"));
  }

  private static <E> E of(ResultSet row, String column, E[] values, Function<E, String> code)
      throws SQLException {
    return Objects.requireNonNull(orNull(row, column, values, code), column);
  }

  private static <E> @Nullable E orNull(
      ResultSet row, String column, E[] values, Function<E, String> code) throws SQLException {
    String wanted = row.getString(column);
    return wanted == null
        ? null
        : Stream.of(values)
            .filter(value -> code.apply(value).equals(wanted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + column + " is called " + wanted));
  }

  private static <E> Set<E> several(
      ResultSet row, String column, E[] values, Function<E, String> code) throws SQLException {
    Set<String> codes = Set.of((String[]) row.getArray(column).getArray());
    return Stream.of(values)
        .filter(value -> codes.contains(code.apply(value)))
        .collect(Collectors.toSet());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
