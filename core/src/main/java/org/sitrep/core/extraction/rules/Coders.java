package org.sitrep.core.extraction.rules;

import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.cooperation.CooperationCoder;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.people.OfficialCoder;
import org.sitrep.core.extraction.violence.ViolenceCoder;

/** Where the rest of the program gets its coder. */
public final class Coders {

  private Coders() {}

  /** The coder with the built-in rules, lexicons and names, loaded once. */
  public static Coder builtIn() {
    return BuiltIn.CODER;
  }

  private static final class BuiltIn {
    static final Coder CODER =
        new RuleCoder(
            "1",
            new ViolenceCoder(NameFinder.builtIn()),
            new CooperationCoder(NameFinder.builtIn()),
            new OfficialCoder(NameFinder.builtIn()));
  }
}
