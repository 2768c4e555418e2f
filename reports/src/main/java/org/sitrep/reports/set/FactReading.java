package org.sitrep.reports.set;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.reports.cooperation.EventPass;
import org.sitrep.reports.cooperation.EventSheet;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.violence.ClaimPass;
import org.sitrep.reports.violence.ClaimSheet;

/** Reads the facts once for all workbooks that tell the same of them. */
final class FactReading {

  private FactReading() {}

  /**
   * Gives each fact to every sheet of it, and takes down what figures take of it.
   *
   * @param date the business date
   */
  static void read(Facts facts, LocalDate date, Map<OpenBook, Scope> books) {
    Map<Scope, List<OpenBook>> together =
        books.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    together.forEach(
        (scope, some) -> {
          List<ClaimSheet> claims = sheets(some, OpenBook::claimSheets);
          if (!claims.isEmpty()) {
            ClaimPass.read(facts, scope, date, claims, drafts(some, OpenBook::claimSheets));
          }
          List<EventSheet> events = sheets(some, OpenBook::eventSheets);
          if (!events.isEmpty()) {
            EventPass.read(facts, scope, events, drafts(some, OpenBook::eventSheets));
          }
        });
  }

  private static <T> List<T> sheets(List<OpenBook> books, Function<OpenBook, List<T>> kind) {
    return books.stream().flatMap(book -> kind.apply(book).stream()).toList();
  }

  private static <T> Consumer<ReleasedFact> drafts(
      List<OpenBook> books, Function<OpenBook, List<T>> kind) {
    List<OpenBook> telling = books.stream().filter(book -> !kind.apply(book).isEmpty()).toList();
    return fact -> telling.forEach(book -> book.draft().accept(fact));
  }
}
