package org.sitrep.core.extraction.cooperation;

import org.sitrep.core.extraction.text.WordList;

/** Finds where the clauses of a sentence begin and end. */
final class Clauses {

  private static final WordList CLAUSE_ENDS =
      WordList.of(
          ";",
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "after",
          "before",
          "when",
          "because",
          "until",
          "since",
          "hours",
          "days",
          "said",
          "says",
          "saying",
          "adding");

  private final Line line;

  Clauses(Line line) {
    this.line = line;
  }

  boolean inRelativeClause(Group group, int verb) {
    int who = -1;
    for (int i = group.start() - 1; i >= Math.max(0, group.start() - 12); i--) {
      if (line.is(i, Grammar.RELATIVES)) {
        who = i;
        break;
      }
      if (line.at(i).equals(",")) {
        return false;
      }
    }
    return who > 0 && line.at(who - 1).equals(",") && commaBetween(group.to(), verb);
  }

  boolean commaBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  boolean semicolonBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause around a word ends. */
  int end(int from) {
    for (int i = from; i < line.size(); i++) {
      if (line.is(i, CLAUSE_ENDS)) {
        return i;
      }
    }
    return line.size();
  }
}
