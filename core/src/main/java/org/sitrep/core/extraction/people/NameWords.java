package org.sitrep.core.extraction.people;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;

/** Reads the names of people by their capitals and by {@code name-words.tsv}. */
final class NameWords {

  private enum Kind {
    RANK,
    PARTICLE,
    BEHIND,
    HEAD,
    NEVER
  }

  private static final int LONGEST = 6;

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  NameWords() {
    for (Lexicon.Row row : Lexicon.load(NameWords.class, "name-words.tsv", 2).rows()) {
      Kind kind = row.oneOf(0, Kind.class, k -> k.name().toLowerCase(Locale.ROOT));
      words.computeIfAbsent(kind, k -> new HashSet<>()).addAll(row.list(1));
    }
  }

  /** The first token behind ranks and forms of address. */
  int behindRanks(List<Token> tokens, int from, int limit) {
    int at = from;
    while (at < limit
        && (is(Kind.RANK, tokens.get(at)) || tokens.get(at).text().equals("."))
        && (tokens.get(at).capitalised() || at > from)) {
      at++;
    }
    return at;
  }

  /** Whether a name of an organisation that ends with this word is that of an office in it. */
  boolean isHead(Token token) {
    return is(Kind.HEAD, token);
  }

  /** Where a name that begins at a token ends; the token itself where none does. */
  int end(List<Token> tokens, int from, int limit) {
    int end = from;
    int at = from;
    while (at < Math.min(limit, from + LONGEST)) {
      Token token = tokens.get(at);
      if (begins(token)) {
        at++;
        end = at;
      } else if (at > from && is(Kind.PARTICLE, token)) {
        at++;
      } else {
        break;
      }
    }
    if (end + 1 < limit
        && tokens.get(end).text().equals(",")
        && is(Kind.BEHIND, tokens.get(end + 1))) {
      end += 2;
    }
    return end;
  }

  /** Where a name that ends before a token begins; the token itself where none does. */
  int start(List<Token> tokens, int end, int limit) {
    int start = end;
    int at = end - 1;
    while (at >= Math.max(limit, end - LONGEST)) {
      Token token = tokens.get(at);
      if (begins(token) && !is(Kind.RANK, token)) {
        start = at;
      } else if (!is(Kind.PARTICLE, token)) {
        break;
      }
      at--;
    }
    return start;
  }

  private boolean begins(Token token) {
    return token.capitalised() && !is(Kind.NEVER, token);
  }

  private boolean is(Kind kind, Token token) {
    return words.getOrDefault(kind, Set.of()).contains(token.lower());
  }
}
