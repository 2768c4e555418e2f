package org.sitrep.ingest.archive.table;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.sitrep.ingest.field.FieldNames;

/**
 * The first row of a table.
 *
 * @param names of its columns; an index may have none
 */
record Header(List<String> names) {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final Pattern BEGINS = Pattern.compile("[\\p{L}_#].*");
  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** How many of the columns are known as parts of articles. */
  int known() {
    return (int) names.stream().filter(FieldNames::isKnown).count();
  }

  /** Whether these may be names at all: short, different, no numbers and no sentences. */
  boolean hasNames() {
    return new HashSet<>(names).size() == names.size()
        && names.stream().skip(1).noneMatch(String::isBlank)
        && names.stream().filter(name -> !name.isBlank()).allMatch(Header::isName);
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && BEGINS.matcher(name).matches()
        && !name.contains("://")
        && !name.endsWith(".")
        && WORDS.split(name).length <= MOST_WORDS;
  }
}
