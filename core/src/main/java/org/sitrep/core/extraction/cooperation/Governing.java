package org.sitrep.core.extraction.cooperation;

import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/** Tells acts from what other acts are about: "agreed to sign", "urged them to withdraw". */
final class Governing {

  private final Arguments arguments;
  private final Line line;
  private final VerbUse verbs;

  Governing(Arguments arguments, VerbUse verbs) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.verbs = verbs;
  }

  /**
   * Whether an act is only what an earlier one is about.
   *
   * @param chained whether the act before was so
   */
  boolean governs(Hit governor, Hit hit, boolean chained) {
    boolean purpose =
        governor.frame().type() == EventType.CONSULT
            && !governor.frame().rule().contains("discuss")
            && hit.frame().type() != EventType.CONSULT
            && hit.frame().type() != EventType.COOPERATE
            && !hit.frame().noun()
            && infinitive(hit);
    boolean requested = hit.frame().noun() && hit.frame().mode() == Frame.Mode.RECEIVED;
    if (requested || apart(governor, hit)) {
      return false;
    }
    if (headsClause(hit)) {
      return false;
    }
    if (hit.tense() == Tense.BASE
        && ((line.at(hit.from() - 1).equals("and") && chained)
            || governor.frame().type() == EventType.REQUEST)) {
      return true;
    }
    if (hit.tense() == Tense.GERUND && adding(hit)) {
      return false;
    }
    if (hit.frame().noun() && hit.frame().type() == EventType.CONSULT && atOccasion(hit)) {
      return false;
    }
    boolean finite =
        !hit.frame().noun()
            && hit.tense() != Tense.GERUND
            && (!line.at(hit.from() - 1).equals("to") || toBe(hit))
            && arguments.verbGroupStart(hit.from()) >= 0
            && !verbs.participle(hit)
            && !infinitive(hit);
    boolean threat =
        (governor.frame().type() == EventType.THREATEN
                && (modal(hit) || line.at(governor.to() - 1).equals("that"))
                && !line.at(arguments.verbGroupStart(hit.from()) - 1).equals(";"))
            || (governor.frame().type() == EventType.AGREE
                && modal(hit)
                && line.at(governor.to()).equals("that"));
    if ((finite && !threat) || purpose || hit.from() - governor.to() > 40) {
      return false;
    }
    return arguments.clauseEnd(governor.to()) > hit.from();
  }

  /** "forces are to pull out": what is due, and no purpose. */
  private boolean toBe(Hit hit) {
    for (int i = arguments.verbGroupStart(hit.from()); i < hit.from(); i++) {
      if (line.is(i, Grammar.BE)) {
        return true;
      }
    }
    return false;
  }

  /** "on which talks were opened", "where they will hold talks": told in a clause of its own. */
  private boolean headsClause(Hit hit) {
    return hit.frame().noun()
        && line.is(hit.from() - 1, Grammar.RELATIVES)
        && line.is(hit.to(), Grammar.AUXILIARIES);
  }

  /** "asked for help; it did not get any": a clause of its own. */
  private boolean apart(Hit governor, Hit hit) {
    for (int i = governor.to(); i < hit.from(); i++) {
      if (line.at(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "cut ties with Peru, accusing it of", "and accusing it": said besides what was done. */
  private boolean adding(Hit hit) {
    boolean said =
        switch (hit.frame().type()) {
          case ACCUSE, REQUEST, THREATEN, REJECT, SUPPORT -> true;
          default -> false;
        };
    String before = line.at(hit.from() - 1);
    return said && (before.equals(",") || before.equals("and"));
  }

  private boolean modal(Hit hit) {
    for (int i = arguments.verbGroupStart(hit.from()); i < hit.from(); i++) {
      if (line.at(i).equals("would") || line.at(i).equals("will") || line.at(i).equals("could")) {
        return true;
      }
    }
    return false;
  }

  /** "agreed at a meeting in Quito": the meeting is told, not agreed on. */
  private boolean atOccasion(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (line.at(i).equals("at") || line.at(i).equals("during") || line.at(i).equals("after")) {
        return true;
      }
    }
    return false;
  }

  /** "to sign": an infinitive, unless a form of "be" leads it. */
  boolean infinitive(Hit hit) {
    for (int i = arguments.verbGroupStart(hit.from()); i < hit.from(); i++) {
      if (line.at(i).equals("to")) {
        return !line.is(i - 1, Grammar.BE);
      }
    }
    return false;
  }
}
