package org.sitrep.core.review;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/** A field of a fact that analysts correct. */
public enum CorrectedField {
  MEASURE("measure", Kind.CODE, false, codes(Measure.values(), Measure::code)),
  LOW("low", Kind.COUNT, true, List.of()),
  BEST("best", Kind.COUNT, false, List.of()),
  HIGH("high", Kind.COUNT, true, List.of()),
  VICTIMS("victims", Kind.CODES, true, codes(VictimGroup.values(), VictimGroup::code)),
  SCOPE("scope", Kind.CODE, false, codes(Scope.values(), Scope::code)),
  FROM("from", Kind.DAY, true, List.of()),
  TO("to", Kind.DAY, true, List.of()),
  COUNTRY("country", Kind.COUNTRY, true, List.of()),
  PLACE("place", Kind.NAME, true, List.of()),
  PERPETRATOR("perpetrator", Kind.NAME, true, List.of()),
  PERPETRATOR_STATUS(
      "perpetrator_status",
      Kind.CODE,
      false,
      codes(PerpetratorStatus.values(), PerpetratorStatus::code)),
  METHOD("method", Kind.CODE, true, codes(Method.values(), Method::code)),
  TYPE("type", Kind.CODE, false, codes(EventType.values(), EventType::code)),
  FORM("form", Kind.CODE, false, codes(Form.values(), Form::code)),
  PARTIES("parties", Kind.NAMES, false, List.of()),
  INITIATOR("initiator", Kind.NAME, true, List.of()),
  FIELDS("fields", Kind.CODES, false, codes(Field.values(), Field::code)),
  DATE("date", Kind.DATE, true, List.of()),
  STATUS("status", Kind.CODE, false, codes(EventStatus.values(), EventStatus::code));

  /** What the values of a field are. */
  public enum Kind {
    /** One of the field's codes. */
    CODE,
    /** Any of the field's codes. */
    CODES,
    /** A whole number from 0. */
    COUNT,
    /** A day. */
    DAY,
    /** A day, a month or a year. */
    DATE,
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** A name as the codebook writes it. */
    NAME,
    /** Names as the codebook writes them. */
    NAMES
  }

  /** Fields of a violence claim, in the order of the workbook. */
  public static final List<CorrectedField> OF_CLAIM =
      Arrays.stream(values()).filter(field -> field.compareTo(TYPE) < 0).toList();

  /** Fields of a cooperation event, in the order of the workbook. */
  public static final List<CorrectedField> OF_EVENT =
      Arrays.stream(values()).filter(field -> field.compareTo(TYPE) >= 0).toList();

  /** The word that stands for the absence of a value: an empty cell says nothing. */
  public static final String NONE = "none";

  private final String key;
  private final Kind kind;
  private final boolean optional;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList() or List.of()
  private final List<String> codes;

  CorrectedField(String key, Kind kind, boolean optional, List<String> codes) {
    this.key = key;
    this.kind = kind;
    this.optional = optional;
    this.codes = codes;
  }

  private static <T> List<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  /** Its name in stored decisions. */
  public String key() {
    return key;
  }

  /** Its name for readers. */
  public String label() {
    return key.replace('_', ' ');
  }

  /** Header of its column in a workbook. */
  public String header() {
    return "Corrected " + label();
  }

  public Kind kind() {
    return kind;
  }

  /** Whether a fact can have no value for it. */
  public boolean isOptional() {
    return optional;
  }

  /** Its codes, or an empty list where it has none. */
  public List<String> codes() {
    return codes;
  }
}
