package org.sitrep.reports.violence;

import java.util.List;
import java.util.Locale;
import org.sitrep.core.violence.VictimGroup;
import org.sitrep.reports.workbook.Chart.Colour;

/** Whom a claim counts, as the tables group it: each claim is in exactly one group. */
public enum Victims {
  CIVILIANS("civilians", Colour.VERMILION),
  SECURITY_FORCES("security forces", Colour.BLUE),
  MILITANTS("militants", Colour.GREEN),
  OFFICIALS("officials", Colour.PURPLE),
  SEVERAL("several groups", Colour.ORANGE),
  NOT_STATED("not stated", Colour.GREY);

  private final String label;
  private final Colour colour;

  Victims(String label, Colour colour) {
    this.label = label;
    this.colour = colour;
  }

  /**
   * The group of a set of the codebook's victims.
   *
   * @throws IllegalArgumentException where a word is none of {@link VictimGroup}'s
   */
  public static Victims of(List<String> victims) {
    return switch (victims.size()) {
      case 0 -> NOT_STATED;
      case 1 -> valueOf(victims.getFirst().toUpperCase(Locale.ROOT));
      default -> SEVERAL;
    };
  }

  /** Its name for readers. */
  public String label() {
    return label;
  }

  /** The text with a capital letter, for headers. */
  public static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Its colour in all charts. */
  public Colour colour() {
    return colour;
  }
}
