package org.sitrep.ingest.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of authors out of a byline. */
final class Authors {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[;|,•]|\\s(?:and|und|et|y|e|&|og|och|en|ve)\\s)\\s*");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:by|von|par|por|di|written by|author|autor|auteur)[:\\s]+", Pattern.CASE_INSENSITIVE);

  /** An agency's or an editor's sign behind a name. */
  private static final Pattern SIGN = Pattern.compile("\\s*\\([^()]{1,30}\\)$");

  private static final int LONGEST = 80;

  private Authors() {}

  /** The names in a byline such as "By A and B", each once, in order. */
  static List<String> split(@Nullable String byline) {
    String line = CleanText.line(byline);
    if (line == null) {
      return List.of();
    }
    return clean(List.of(BETWEEN.split(LEAD.matcher(line).replaceFirst(""))));
  }

  /** Names that are names: no addresses, nothing empty or endless, each once, in order. */
  static List<String> clean(List<String> names) {
    SequencedSet<String> clean = new LinkedHashSet<>();
    for (String name : names) {
      String line = CleanText.line(name);
      if (line != null
          && line.length() <= LONGEST
          && !line.contains("://")
          && !line.contains("@")
          && line.codePoints().anyMatch(Character::isLetter)) {
        clean.add(SIGN.matcher(LEAD.matcher(line).replaceFirst("")).replaceFirst(""));
      }
    }
    return List.copyOf(clean);
  }
}
