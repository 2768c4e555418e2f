package org.sitrep.reports.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The populations that come with the program, from {@code population.tsv} beside this class. */
public final class Populations {

  private static final String FILE = "population.tsv";
  private static final int COLUMNS = 5;

  private final Map<Place, Population> populations = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  private record Place(String country, String province) {}

  private Populations() {}

  /**
   * Reads them.
   *
   * @throws IllegalStateException where a line is wrong, with its number
   */
  public static Populations builtIn() {
    try (InputStream stream = Populations.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("no file '" + FILE + "'");
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + FILE + "'", e);
    }
  }

  static Populations of(String text) {
    Populations populations = new Populations();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        try {
          populations.add(line.split("\t", -1));
        } catch (IllegalArgumentException e) {
          throw new IllegalStateException(
              "line " + number + " of '" + FILE + "': " + e.getMessage(), e);
        }
      }
    }
    return populations;
  }

  private void add(String[] cells) {
    if (cells[0].equals("=") && cells.length > 2) {
      sources.put(cells[1], cells[2]);
      return;
    }
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(cells.length + " columns, not " + COLUMNS);
    }
    String source = sources.get(cells[4]);
    if (source == null) {
      throw new IllegalArgumentException("no such source: '" + cells[4] + "'");
    }
    Population population =
        new Population(Long.parseLong(cells[2]), Integer.parseInt(cells[3]), source);
    if (population.persons() <= 0) {
      throw new IllegalArgumentException("nobody lives there: '" + cells[2] + "'");
    }
    if (populations.put(new Place(cells[0], cells[1]), population) != null) {
      throw new IllegalArgumentException("twice: " + cells[0] + " " + cells[1]);
    }
  }

  /**
   * The population of a country or province.
   *
   * @param country ISO 3166-1 alpha-2
   * @param province the usual name of a first-level division, or null for the whole country
   * @return null where it is not known
   */
  public @Nullable Population of(String country, @Nullable String province) {
    return populations.get(new Place(country, province == null ? "" : province));
  }
}
