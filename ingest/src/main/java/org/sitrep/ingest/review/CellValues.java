package org.sitrep.ingest.review;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Country;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.Organisation;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.ingest.archive.sheet.SheetCell;

/** Reads what people write into cells, however their program writes it. */
final class CellValues {

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:[ ,.'\u2019\u00a0\u202f]\\d{3})+");
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00.*)?");
  private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern ISO_PART = Pattern.compile("\\d{4}(?:-\\d{2})?");
  private static final Pattern LABELLED_CODE = Pattern.compile(".*\\(([A-Z]{2})\\)");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final int LONGEST_NAME = 200;

  /** Days before it are years, if anything. */
  private static final int FIRST_SERIAL = 2_200;

  private static final int LAST_SERIAL = 110_000;

  private final Gazetteer gazetteer;

  CellValues(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The value of a cell for a field, as stored decisions have it: an integer, a text, or a list of
   * texts; null for none.
   *
   * @param from1904 how numbers count days
   */
  @Nullable Object read(CorrectedField field, SheetCell cell, boolean from1904)
      throws BadCellException {
    String text = cell.text().strip();
    if (cell.kind() == SheetCell.Kind.ERROR) {
      throw new BadCellException("'%s' is the error of a formula".formatted(text));
    }
    if (text.equalsIgnoreCase(CorrectedField.NONE)) {
      if (!field.isOptional()) {
        throw new BadCellException("%s cannot be none".formatted(field.label()));
      }
      return field == CorrectedField.VICTIMS ? List.of() : null;
    }
    return switch (field.kind()) {
      case CODE -> code(field, text);
      case CODES -> codes(field, text);
      case COUNT -> count(text);
      case DAY -> day(cell, text, from1904).toString();
      case DATE -> date(cell, text, from1904);
      case COUNTRY -> country(text);
      case NAME -> field == CorrectedField.PLACE ? name(text) : actor(text);
      case NAMES -> actors(text);
    };
  }

  private static String code(CorrectedField field, String text) throws BadCellException {
    String wanted = text.strip().replaceAll("[ -]", "_");
    return field.codes().stream()
        .filter(code -> code.equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadCellException(
                    "'%s' is no %s: one of %s"
                        .formatted(text, field.label(), String.join(", ", field.codes()))));
  }

  private static List<String> codes(CorrectedField field, String text) throws BadCellException {
    List<String> found = new ArrayList<>();
    for (String part : parts(text)) {
      found.add(code(field, part));
    }
    // In the order of the codebook, each once.
    return field.codes().stream().filter(found::contains).toList();
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split("[;,\n]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Integer count(String text) throws BadCellException {
    String digits =
        GROUPED.matcher(text).matches() ? text.replaceAll("[^0-9]", "") : text.replace(',', '.');
    try {
      int count = new BigDecimal(digits).intValueExact();
      if (count >= 0) {
        return count;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Said below.
    }
    throw new BadCellException("'%s' is no whole number from 0".formatted(text));
  }

  private static LocalDate day(SheetCell cell, String text, boolean from1904)
      throws BadCellException {
    LocalDate day = cell.kind() == SheetCell.Kind.NUMBER ? serial(text, from1904) : written(text);
    if (day == null) {
      throw new BadCellException("'%s' is no day: write it as yyyy-mm-dd".formatted(text));
    }
    return day;
  }

  private static String date(SheetCell cell, String text, boolean from1904)
      throws BadCellException {
    if (ISO_PART.matcher(text).matches()) {
      try {
        return PartialDate.parse(text).toString();
      } catch (DateTimeException e) {
        throw new BadCellException("'%s' is no date".formatted(text));
      }
    }
    try {
      return day(cell, text, from1904).toString();
    } catch (BadCellException e) {
      throw new BadCellException(
          "'%s' is no date: write it as yyyy-mm-dd, yyyy-mm or yyyy".formatted(text));
    }
  }

  private static @Nullable LocalDate serial(String text, boolean from1904) {
    try {
      int days = new BigDecimal(text).intValue();
      if (days < FIRST_SERIAL || days > LAST_SERIAL) {
        return null;
      }
      return (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** 02/03/2026 is either of two days, so it is none. */
  private static @Nullable LocalDate written(String text) {
    Matcher iso = ISO_DAY.matcher(text);
    Matcher dotted = DOTTED_DAY.matcher(text);
    try {
      if (iso.matches()) {
        return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      if (dotted.matches()) {
        return LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private String country(String text) throws BadCellException {
    String code = stateCode(text);
    if (code == null) {
      throw new BadCellException(
          "'%s' is no country: write its ISO 3166 code, such as PK".formatted(text));
    }
    return code;
  }

  /** The code that stands for a country, behind its name or instead of it. */
  private @Nullable String stateCode(String text) {
    Matcher labelled = LABELLED_CODE.matcher(text);
    String code = labelled.matches() ? labelled.group(1) : text.toUpperCase(Locale.ROOT);
    if (code.length() == 2) {
      return gazetteer.country(code) != null || Set.of(Locale.getISOCountries()).contains(code)
          ? code
          : null;
    }
    return gazetteer.countryNamed(text).map(Country::code).orElse(null);
  }

  private static String name(String text) throws BadCellException {
    if (text.length() > LONGEST_NAME) {
      throw new BadCellException(
          "'%s…' is longer than %d characters".formatted(text.substring(0, 40), LONGEST_NAME));
    }
    return text;
  }

  /** By its canonical name where the gazetteer has one. */
  private String actor(String text) throws BadCellException {
    String state = stateCode(text);
    if (state != null) {
      return state;
    }
    if (text.matches("[A-Z]{2}")) {
      throw new BadCellException("'%s' is no ISO 3166 code of a country".formatted(text));
    }
    return gazetteer
        .groupNamed(text)
        .map(Group::name)
        .or(() -> gazetteer.organisationNamed(text).map(Organisation::name))
        .orElse(name(text));
  }

  private List<String> actors(String text) throws BadCellException {
    List<String> found = new ArrayList<>();
    for (String part : text.split("[;\n]", -1)) {
      if (!part.isBlank()) {
        found.add(actor(part.strip()));
      }
    }
    return found.stream().distinct().sorted().toList();
  }
}
