package org.sitrep.core.extraction.rules;

import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.cooperation.CooperationCoder;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.people.OfficialCoder;
import org.sitrep.core.extraction.violence.ViolenceCoder;

/** Where the rest of the program gets its coder. */
public final class Coders {

  private static final String VERSION = CoderVersion.builtIn();

  private Coders() {}

  /** The coder with the built-in rules, lexicons and names, loaded once. */
  public static Coder builtIn() {
    return BuiltIn.CODER;
  }

  /**
   * The coder with other names than the built-in ones.
   *
   * @param gazetteer all names that it is to know
   * @param names tells these names from others in the coder's version
   */
  public static Coder with(Gazetteer gazetteer, String names) {
    return of(NameFinder.of(gazetteer), VERSION + "+" + names);
  }

  private static Coder of(NameFinder finder, String version) {
    return new RuleCoder(
        version,
        new ViolenceCoder(finder),
        new CooperationCoder(finder),
        new OfficialCoder(finder));
  }

  private static final class BuiltIn {
    static final Coder CODER = of(NameFinder.builtIn(), VERSION);
  }
}
