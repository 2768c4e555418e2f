package org.sitrep.reports.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.reports.query.MovedFigure;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Reason;

/** What has moved since the workbook before, in a few sentences. */
public final class Overnight {

  private static final int LARGEST = 5;

  private Overnight() {}

  /** One sentence on all that moved, and one on the figures that moved most. */
  public static List<String> sentences(Moves moves) {
    Moves.Since since = moves.since();
    if (since == null) {
      return List.of("Changed overnight: nothing to compare with, this is the first workbook.");
    }
    List<MovedFigure> figures = moves.figures();
    if (figures.isEmpty()) {
      return List.of("Changed overnight: no figure since the workbook of " + since.date() + ".");
    }
    return sentences(since, figures);
  }

  static List<String> sentences(Moves.Since since, List<MovedFigure> figures) {
    Map<Reason, Long> reasons = new TreeMap<>();
    figures.forEach(figure -> reasons.merge(figure.reason(), figure.facts(), Long::sum));
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Changed overnight: figures have moved since the workbook of "
            + since.date()
            + " by "
            + reasons.entrySet().stream()
                .map(reason -> facts(reason.getValue()) + " (" + reason.getKey().label() + ")")
                .collect(Collectors.joining(", "))
            + ".");
    sentences.add(
        "Moved most: "
            + figures.stream()
                .filter(figure -> figure.difference() != 0)
                .sorted(
                    Comparator.comparingLong(
                        (MovedFigure figure) -> -Math.abs(figure.difference())))
                .limit(LARGEST)
                .map(Overnight::said)
                .collect(Collectors.joining("; "))
            + ". All are on the sheet Changes.");
    return sentences;
  }

  private static String said(MovedFigure figure) {
    return String.format(
        Locale.ROOT,
        "%s, %s, %s: %+,d (%s)",
        figure.cell().measure(),
        figure.cell().month(),
        figure.cell().group(),
        figure.difference(),
        figure.reason().label());
  }

  private static String facts(long facts) {
    return String.format(Locale.ROOT, facts == 1 ? "%,d fact" : "%,d facts", facts);
  }
}
