package org.sitrep.reports.population;

/**
 * How many people live in a country or a province of it.
 *
 * @param persons how many
 * @param year that the figure is of
 * @param source who gives it
 */
public record Population(long persons, int year, String source) {

  private static final double BASE = 100_000;

  /** Of so many people a figure is so many in 100,000. */
  public double rate(long figure) {
    return figure * BASE / persons;
  }
}
