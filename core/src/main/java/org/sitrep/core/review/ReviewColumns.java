package org.sitrep.core.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headers of the columns of a workbook that decisions are written in, and what identifies a row.
 */
public final class ReviewColumns {

  public static final String DECISION = "Decision";
  public static final String REVIEWED_BY = "Reviewed by";
  public static final String NOTE = "Note";

  /** What a record's row is known by, see {@link Reference}. */
  public static final String FACT = "Fact key";

  /** What an incident's row is known by: a {@link Reference} to one of its facts. */
  public static final String INCIDENT_FACT = "Incident key";

  /** Number of the incident of a row. */
  public static final String INCIDENT = "Incident";

  /** On an incident's row: the number of the incident that it is the same as. */
  public static final String SAME_AS = "Same as incident";

  /** On a claim's row: the number of the incident that it tells of, or {@link #NEW}. */
  public static final String OTHER_INCIDENT = "Corrected incident";

  /** The report of the row tells of an incident of its own. */
  public static final String NEW = "new";

  /** This row alone, not the others of its article, tells of an incident of its own. */
  public static final String ALONE = "alone";

  private ReviewColumns() {}

  /**
   * What a row refers to: a fact, and the decision that the row was filled in with when the
   * workbook was made.
   *
   * @param fact a value of {@code FactKey}
   * @param decision number of the decision, or null where there was none
   */
  public record Reference(String fact, @Nullable Long decision) {

    private static final Pattern FORM =
        Pattern.compile("([vc][0-9a-f]{20}-[0-9a-f]{12})(?:@([0-9]{1,18}))?");

    /** Reads what {@link #toString} writes; null where a text is something else. */
    public static @Nullable Reference parse(String text) {
      Matcher matcher = FORM.matcher(text.strip());
      if (!matcher.matches()) {
        return null;
      }
      String decision = matcher.group(2);
      return new Reference(matcher.group(1), decision == null ? null : Long.valueOf(decision));
    }

    @Override
    public String toString() {
      return decision == null ? fact : fact + "@" + decision;
    }
  }
}
