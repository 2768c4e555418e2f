package org.sitrep.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.Dating;
import org.sitrep.ingest.page.PublicationDate.From;

/**
 * The date of publication that is believed, and those that are not. A wrong date is worse than
 * none.
 *
 * @param chosen the date, or null
 * @param dating what speaks for and against it
 */
record DateChoice(@Nullable PublicationDate chosen, Dating dating) {

  /** Why a date is not believed. */
  private enum Reason {
    /** No day of the calendar. */
    IMPOSSIBLE,
    /** After the page was fetched, or after now. */
    FUTURE,
    /** Before there were pages, and told in one place only. */
    EARLY,
    /** The page tells no other than the moment of its fetch. */
    FETCH,
    /** The address and another place tell an earlier or later one. */
    ADDRESS;

    private String of(String written, From from) {
      String line = CleanText.line(written);
      String cut = line == null ? "" : line.substring(0, Math.min(line.length(), LONGEST));
      return cut + ' ' + from.code() + ' ' + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The first pages were written in 1990, the first archive of them began in 1996. */
  private static final LocalDate FIRST_PAGE = LocalDate.of(1990, 1, 1);

  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final int LONGEST = 60;

  /** The choice among the dates of a page. */
  static DateChoice ofPage(PublicationDates.Told page, @Nullable Instant recordedAt, Instant now) {
    List<PublicationDate> told = page.dates();
    List<String> refused = new ArrayList<>();
    page.impossible()
        .forEach(text -> refused.add(Reason.IMPOSSIBLE.of(text.written(), text.from())));
    Instant archivedAt = possible(recordedAt, now, refused);
    LocalDate latest = latest(archivedAt == null ? now : archivedAt);
    List<PublicationDate> believed = new ArrayList<>();
    for (PublicationDate date : told) {
      Reason reason = reason(date, told, latest);
      if (reason == null) {
        believed.add(date);
      } else {
        refused.add(reason.of(date.written(), date.from()));
      }
    }
    if (believed.size() == 1 && isFetch(believed.getFirst(), archivedAt)) {
      refused.add(Reason.FETCH.of(believed.getFirst().written(), believed.getFirst().from()));
      believed.clear();
    }
    PublicationDate chosen = PublicationDates.choose(believed);
    if (chosen != null && PublicationDates.distance(chosen, believed.getFirst()) > 1) {
      refused.add(Reason.ADDRESS.of(believed.getFirst().written(), believed.getFirst().from()));
    }
    return of(chosen, archivedAt, refused);
  }

  /** The choice where the archive itself tells the date in a field. */
  static DateChoice ofField(
      @Nullable String written,
      FieldDates.Published field,
      @Nullable Instant recordedAt,
      Instant now) {
    List<String> refused = new ArrayList<>();
    Instant archivedAt = possible(recordedAt, now, refused);
    LocalDate day = field.day();
    if (written == null) {
      return of(null, archivedAt, refused);
    }
    if (day == null || day.isAfter(latest(now))) {
      Reason reason = day == null ? Reason.IMPOSSIBLE : Reason.FUTURE;
      refused.add(reason.of(written, From.ARCHIVE_FIELD));
      return of(null, archivedAt, refused);
    }
    return of(
        new PublicationDate(day, field.moment(), From.ARCHIVE_FIELD, written), archivedAt, refused);
  }

  private static DateChoice of(
      @Nullable PublicationDate chosen, @Nullable Instant archivedAt, List<String> refused) {
    return new DateChoice(
        chosen, new Dating(chosen == null ? null : chosen.from().code(), archivedAt, refused));
  }

  private static @Nullable Reason reason(
      PublicationDate date, List<PublicationDate> told, LocalDate latest) {
    if (date.day().isAfter(latest)) {
      return Reason.FUTURE;
    }
    boolean early = date.day().isBefore(FIRST_PAGE);
    boolean confirmed =
        told.stream()
            .anyMatch(other -> other.from() != date.from() && other.day().equals(date.day()));
    return early && !confirmed ? Reason.EARLY : null;
  }

  /** Generated pages tell the moment in which they were asked for. */
  private static boolean isFetch(PublicationDate date, @Nullable Instant archivedAt) {
    OffsetDateTime moment = date.moment();
    return moment != null
        && archivedAt != null
        && Duration.between(moment.toInstant(), archivedAt).abs().compareTo(AT_ONCE) <= 0;
  }

  private static @Nullable Instant possible(
      @Nullable Instant recordedAt, Instant now, List<String> refused) {
    if (recordedAt == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    if (day.isBefore(FIRST_PAGE) || day.isAfter(latest(now))) {
      refused.add(recordedAt + " archive impossible");
      return null;
    }
    return recordedAt;
  }

  /** No page is published after it was fetched; a day is left for the zones. */
  private static LocalDate latest(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(1);
  }

  @Nullable LocalDate day() {
    return chosen == null ? null : chosen.day();
  }

  @Nullable OffsetDateTime moment() {
    return chosen == null ? null : chosen.moment();
  }
}
