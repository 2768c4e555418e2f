package org.sitrep.reports.cooperation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.sitrep.reports.workbook.Column;

/** How the events of a row go together, and how many of them are about counter-terrorism. */
final class Tone {

  private Tone() {}

  /**
   * The columns.
   *
   * @param mean of the events' intensities
   * @param counterTerrorism how many events
   */
  static <R> List<Column<R>> columns(ToDoubleFunction<R> mean, ToLongFunction<R> counterTerrorism) {
    return List.of(
        Column.decimal(
            "Mean intensity", 10, "From -10, apart, to 10, together.", mean::applyAsDouble),
        Column.whole(
            "Counter-terrorism",
            11,
            "Events about counter-terrorism in the wide sense.",
            counterTerrorism::applyAsLong));
  }
}
