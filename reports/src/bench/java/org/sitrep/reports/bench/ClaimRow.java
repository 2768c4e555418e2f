package org.sitrep.reports.bench;

import java.time.LocalDate;
import java.util.Random;

/** A made record, like one of the violence sheet. */
record ClaimRow(
    long id,
    LocalDate published,
    LocalDate from,
    String country,
    String place,
    String measure,
    long low,
    long best,
    long high,
    String source,
    String quote,
    String url) {

  private static final String[] WORDS =
      """
      the police said that at least people were killed and others injured when a bomb went off near
      a market in the north of town on Monday while forces raided houses after an attack on convoy
      officials told reporters hospital staff counted bodies of soldiers & residents who had fled
      """
          .strip()
          .split("\\s+");
  private static final int POOL = 1 << 14;
  private static final String[] QUOTES = new String[POOL];
  private static final String[] URLS = new String[POOL];
  private static final String[] PLACES = new String[2_000];
  private static final String[] SOURCES = new String[120];
  private static final String[] COUNTRIES = {"PK", "AF", "IN", "NG", "ML", "SO", "IQ", "SY"};
  private static final String[] MEASURES = {"killed", "injured", "arrested", "abducted"};
  private static final LocalDate[] DAYS = new LocalDate[1_500];

  static {
    Random random = new Random(42);
    for (int i = 0; i < POOL; i++) {
      StringBuilder quote = new StringBuilder();
      int length = 12 + random.nextInt(16);
      for (int word = 0; word < length; word++) {
        quote.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      QUOTES[i] = quote.append(random.nextInt(1_000)).append('.').toString();
      URLS[i] = "https://news.example.org/2026/" + random.nextInt(12) + "/story-" + random.nextInt();
    }
    for (int i = 0; i < PLACES.length; i++) {
      PLACES[i] = "Town " + Integer.toString(random.nextInt(1 << 20), 36);
    }
    for (int i = 0; i < SOURCES.length; i++) {
      SOURCES[i] = "Daily " + i;
    }
    for (int i = 0; i < DAYS.length; i++) {
      DAYS[i] = LocalDate.of(2023, 1, 1).plusDays(i);
    }
  }

  static ClaimRow of(int i) {
    int mixed = (i * 0x9E3779B1) >>> 8;
    int killed = mixed % 40;
    return new ClaimRow(
        i + 1L,
        DAYS[mixed % DAYS.length],
        DAYS[(mixed + 1) % DAYS.length],
        COUNTRIES[mixed % 8],
        PLACES[mixed % PLACES.length],
        MEASURES[(mixed >> 3) % 4],
        killed,
        killed + 1L,
        killed + 3L,
        SOURCES[mixed % SOURCES.length],
        QUOTES[i % POOL],
        URLS[i % POOL]);
  }
}
