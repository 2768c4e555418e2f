package org.sitrep.core.article;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of an article are called in foreign records, as a user tells it. What is not told
 * is guessed by the usual names.
 *
 * @param terms of a part, the first that has a value counts
 * @param format of dates without a usual one
 * @param zone of dates and times without one
 * @param text the lines that say so, from which the same mapping can be read again
 */
public record FieldMapping(
    Map<Part, List<Term>> terms,
    Optional<DateTimeFormatter> format,
    Optional<ZoneId> zone,
    String text) {

  /** Nothing told. */
  public static final FieldMapping NONE =
      new FieldMapping(Map.of(), Optional.empty(), Optional.empty(), "");

  /** A part of an article. */
  public enum Part {
    /** What the archive calls it by itself. */
    ID,
    /** Its address. */
    URL,
    /** Its headline. */
    TITLE,
    /** Its text. */
    TEXT,
    /** Its text in markup. */
    HTML,
    /** Who published it. */
    SOURCE,
    /** Who wrote it. */
    AUTHORS,
    /** When it was published. */
    PUBLISHED,
    /** Place and agency in front of its text. */
    DATELINE,
    /** Its language. */
    LANGUAGE
  }

  /** Where a part comes from. */
  public sealed interface Term {}

  /**
   * A field of the record.
   *
   * @param path its name; those of objects around it stand in front, with dots
   */
  public record Name(String path) implements Term {}

  /**
   * The same for every record.
   *
   * @param value which may be empty, so that the part is left out
   */
  public record Constant(String value) implements Term {}

  /** Copies the terms. */
  public FieldMapping {
    terms = Map.copyOf(terms);
  }

  /** The terms of a part, none where nothing is told of it. */
  public List<Term> of(Part part) {
    return terms.getOrDefault(part, List.of());
  }

  /**
   * Reads the lines of a mapping file.
   *
   * @param file its name, for the message
   * @throws FieldMappingException where a line makes no sense
   */
  public static FieldMapping parse(String lines, String file) throws FieldMappingException {
    return new FieldMappingParser(file).parse(lines);
  }
}
