package org.sitrep.core.article;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FieldMapping.Constant;
import org.sitrep.core.article.FieldMapping.Name;
import org.sitrep.core.article.FieldMapping.Part;
import org.sitrep.core.article.FieldMapping.Term;

/** Reads {@code part = Name, Other Name, "constant"}, a line a part, and how dates are written. */
final class FieldMappingParser {

  private static final String FORMAT = "published.format";
  private static final String ZONE = "published.zone";
  private static final String LOCALE = "published.locale";
  private static final String PARTS =
      Arrays.stream(Part.values())
          .map(part -> part.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  private static final Pattern LINE = Pattern.compile("([\\w.]+)\\s*=\\s*(.*)");
  private static final Pattern TERM =
      Pattern.compile("\\s*(?:\"(?<constant>[^\"]*)\"|(?<name>[^\",]*[^\",\\s]))\\s*(?:,|$)");

  /** As many characters as the job repository keeps of a parameter, and some to spare. */
  private static final int LONGEST = 2_400;

  private record Setting(String value, int line) {}

  private final String file;
  private final Map<Part, List<Term>> terms = new EnumMap<>(Part.class);
  private final Map<String, Setting> settings = new LinkedHashMap<>();

  FieldMappingParser(String file) {
    this.file = file;
  }

  FieldMapping parse(String lines) throws FieldMappingException {
    List<String> kept = new ArrayList<>();
    int number = 0;
    for (String raw : lines.lines().toList()) {
      number++;
      String line = (number == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(line, number);
        kept.add(line);
      }
    }
    String text = String.join("\n", kept);
    if (text.length() > LONGEST) {
      throw new FieldMappingException(
          file,
          number,
          "%d characters without comments, at most %d are kept with a run"
              .formatted(text.length(), LONGEST));
    }
    return new FieldMapping(terms, format(), zone(), text);
  }

  private void line(String line, int number) throws FieldMappingException {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new FieldMappingException(file, number, "'" + line + "' is not 'part = name'");
    }
    String key = matcher.group(1).toLowerCase(Locale.ROOT);
    String value = matcher.group(2);
    if (value.isEmpty()) {
      throw new FieldMappingException(file, number, "nothing is told of '" + key + "'");
    }
    if (List.of(FORMAT, ZONE, LOCALE).contains(key)) {
      if (settings.put(key, new Setting(value, number)) != null) {
        throw new FieldMappingException(file, number, "'" + key + "' comes twice");
      }
      return;
    }
    Part part =
        Arrays.stream(Part.values())
            .filter(known -> known.name().equalsIgnoreCase(key))
            .findFirst()
            .orElse(null);
    if (part == null) {
      throw new FieldMappingException(
          file,
          number,
          "'%s' is no part of an article; known are %s, %s, %s and %s"
              .formatted(key, PARTS, FORMAT, ZONE, LOCALE));
    }
    if (terms.put(part, terms(value, number)) != null) {
      throw new FieldMappingException(file, number, "'" + key + "' comes twice");
    }
  }

  private List<Term> terms(String value, int number) throws FieldMappingException {
    List<Term> found = new ArrayList<>();
    Matcher matcher = TERM.matcher(value);
    int end = 0;
    while (end < value.length() && matcher.region(end, value.length()).lookingAt()) {
      String constant = matcher.group("constant");
      found.add(
          constant == null ? new Name(matcher.group("name").strip()) : new Constant(constant));
      end = matcher.end();
    }
    if (end < value.length() || value.endsWith(",")) {
      throw new FieldMappingException(
          file,
          number,
          "'%s' is no list of names and \"constants\" with commas between"
              .formatted(value.substring(Math.min(end, value.length() - 1))));
    }
    return List.copyOf(found);
  }

  private Optional<DateTimeFormatter> format() throws FieldMappingException {
    Setting format = settings.get(FORMAT);
    Setting locale = settings.get(LOCALE);
    if (format == null) {
      if (locale != null) {
        throw new FieldMappingException(
            file, locale.line(), "'" + LOCALE + "' means nothing without '" + FORMAT + "'");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(yearsWithoutEra(format.value()))
              .toFormatter(locale(locale))
              // Lenient ones make the 30th of February the 28th.
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new FieldMappingException(
          file,
          format.line(),
          "'%s' is no date pattern: %s".formatted(format.value(), e.getMessage()));
    }
  }

  private Locale locale(@Nullable Setting setting) throws FieldMappingException {
    if (setting == null) {
      return Locale.ENGLISH;
    }
    Locale locale = Locale.forLanguageTag(setting.value());
    if (!Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
      throw new FieldMappingException(
          file, setting.line(), "'" + setting.value() + "' is no language tag such as 'de'");
    }
    return locale;
  }

  private Optional<ZoneId> zone() throws FieldMappingException {
    Setting zone = settings.get(ZONE);
    if (zone == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zone.value()));
    } catch (DateTimeException e) {
      throw new FieldMappingException(
          file, zone.line(), "'" + zone.value() + "' is no time zone such as 'Europe/Vienna'");
    }
  }

  /** Strict years of an era would need the era. */
  private static String yearsWithoutEra(String pattern) {
    StringBuilder years = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      years.append(c == 'y' && !quoted ? 'u' : c);
    }
    return years.toString();
  }
}
