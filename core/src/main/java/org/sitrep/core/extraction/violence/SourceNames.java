package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Group;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;

/** Cuts the words of a source to the name or description that the codebook wants. */
final class SourceNames {

  private final Document document;
  private final Names names;

  SourceNames(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  /** Whether words between commas are the name of a person or the acronym of a body. */
  boolean named(int from, int to) {
    if (to - from > 4 || to <= from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!document.token(i).capitalised() || Grammar.of(document.token(i)) != null) {
        return false;
      }
    }
    return to - from > 1 || document.token(from).allCaps();
  }

  /** The source that words name, or null where they name none. */
  @Nullable String phrase(int from, int to) {
    int first = from;
    int end = to;
    for (int i = first; i < end; i++) {
      if (document.token(i).text().equals("(")) {
        end = i;
      }
    }
    for (int i = first; i < end - 1; i++) {
      boolean link = document.token(i + 1).is("for") || document.token(i + 1).is("of");
      if (Source.SPOKESMAN.is(document.token(i)) && link && i + 2 < end) {
        first = i + 2;
      }
    }
    first = afterNumbers(first, end);
    while (first < end && Grammar.is(document.token(first), Word.DET)) {
      first++;
    }
    boolean tally = end - first > 1 && Source.FIGURES.is(document.token(end - 1));
    end -= tally && document.token(end - 2).allCaps() ? 1 : 0;
    if (first >= end || !source(first, end)) {
      return null;
    }
    Group group = group(first, end);
    if (group != null) {
      return group.name();
    }
    int name = trailingName(first, end);
    if (name < first) {
      name = first;
    }
    if (name == first && end - first > 1 && Source.SPOKESMAN.is(document.token(end - 1))) {
      end--;
      end -= document.token(end - 1).isPossessive() && end - 1 > first ? 1 : 0;
    }
    return document.text(name, end);
  }

  /** "January 1 and February 15 this year the department": what stands behind the last number. */
  private int afterNumbers(int from, int end) {
    int first = from;
    for (int i = from; i < end; i++) {
      Token token = document.token(i);
      boolean another = Grammar.is(token, Word.DET) && i > from && !joins(i - 1);
      first = token.isNumber() || another ? i : first;
      first = token.isNumber() ? i + 1 : first;
    }
    return first;
  }

  private boolean joins(int i) {
    Token token = document.token(i);
    return token.is("of") || token.is("for") || token.is("in") || token.is("and");
  }

  /** Whether words may name a speaker: not a deed, not a lone small word. */
  private boolean source(int first, int end) {
    Token last = document.token(end - 1);
    boolean deed = Cue.EVENT.is(last) || Cue.SEVERAL.is(last) || Cue.WAR.is(last);
    boolean small = Grammar.of(last) != null || last.is("own");
    return !small && (!deed || Source.FIGURES.is(last)) && first < end;
  }

  private @Nullable Group group(int first, int end) {
    for (Name name : names.in(first, end)) {
      if (name.group() != null && name.first() == first && name.end() >= end) {
        return name.group();
      }
    }
    return null;
  }

  /** Where a person's name begins behind a title or a description, or -1. */
  private int trailingName(int first, int end) {
    int i = end;
    while (i > first
        && document.token(i - 1).capitalised()
        && Grammar.of(document.token(i - 1)) == null
        && !Source.TITLE.is(document.token(i - 1))) {
      if (Source.INSTITUTION.is(document.token(i - 1))) {
        return -1;
      }
      i--;
    }
    boolean titled =
        i > first
            && i < end
            && document.token(i - 1).isWord()
            && Grammar.of(document.token(i - 1)) == null;
    return titled ? i : -1;
  }
}
