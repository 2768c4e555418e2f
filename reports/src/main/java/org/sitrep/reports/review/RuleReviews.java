package org.sitrep.reports.review;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.RuleReview;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** How right the coder is by the word of those who reviewed it: the worst rules first. */
final class RuleReviews implements ContentSheet {

  /** A share of fewer says little. */
  private static final int BASE = 10;

  private static final Comparator<RuleReview> WORST_FIRST =
      Comparator.comparingInt(RuleReviews::rank)
          .thenComparingDouble(
              rule -> rule.reviewed() == 0 ? 0 : (double) rule.accepted() / rule.reviewed())
          .thenComparing(Comparator.comparingLong(RuleReview::facts).reversed())
          .thenComparing(RuleReview::kind)
          .thenComparing(RuleReview::rule);

  @Override
  public String name() {
    return "Review";
  }

  @Override
  public String about() {
    return "Share of records that analysts accepted as they were coded, by the rule that coded them; the"
        + " worst rules first.";
  }

  @Override
  public Family family() {
    return Family.SOURCES;
  }

  @Override
  public Table<RuleReview> sheet(Edition edition) {
    return Table.of(
        name(),
        "How analysts reviewed the coder",
        about(),
        List.of(
            "Of all records in the database, whatever the period of this workbook. A record that was"
                + " corrected counts as not accepted.",
            "Analysts look at what strikes them: the share is that of the records that they chose, not of all."),
        List.of(
            Column.word("Rule", 34, "Rule of the coder.", RuleReview::rule),
            Column.word("Kind", 13, "Violence claims or cooperation events.", RuleReview::kind),
            Column.whole("Records", 10, "Records that the rule coded.", RuleReview::facts),
            Column.whole("Reviewed", 10, "Records that analysts decided on.", RuleReview::reviewed),
            Column.whole("Accepted", 10, "As their sentences say.", RuleReview::accepted),
            Column.whole("Corrected", 10, "With other values.", RuleReview::corrected),
            Column.whole("Rejected", 10, "No records at all.", RuleReview::rejected),
            Column.share(
                "Share accepted",
                11,
                "Accepted of all reviewed; empty where none was.",
                rule -> rule.reviewed() == 0 ? null : (double) rule.accepted() / rule.reviewed()),
            Column.word(
                "Base", 16, "Whether the share rests on too few to say much.", RuleReviews::base)),
        edition.facts().ruleReviews().stream().sorted(WORST_FIRST).toList());
  }

  /** Shares that say something first, rules that nobody looked at last. */
  private static int rank(RuleReview rule) {
    return rule.reviewed() == 0 ? 2 : rule.reviewed() < BASE ? 1 : 0;
  }

  private static @Nullable String base(RuleReview rule) {
    if (rule.reviewed() == 0) {
      return "not reviewed";
    }
    return rule.reviewed() < BASE ? "under " + BASE : null;
  }
}
