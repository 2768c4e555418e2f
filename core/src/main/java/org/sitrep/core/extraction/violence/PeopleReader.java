package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Reads phrases that stand for people, at most a dozen tokens each. */
final class PeopleReader {

  private static final int WORDS = 9;
  private static final Set<String> MONEY =
      Set.of(
          "$", "£", "€", "rs", "usd", "pkr", "inr", "aged", "age", "№", "route", "highway",
          "article", "section", "chapter", "no", "phase", "page", "level", "fc", "nh");
  private static final Set<String> ORDINALS =
      Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final Set<String> PERCENT = Set.of("%", "percent", "per", "pc");

  private final List<Token> tokens;
  private final int limit;
  private final Sentence sentence;
  private final Times times;
  private final boolean capitals;

  PeopleReader(List<Token> tokens, Sentence sentence, Times times, boolean capitals) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.limit = sentence.end();
    this.times = times;
    this.capitals = capitals;
  }

  /** The phrase that begins at a token, or null. */
  @Nullable People at(int i) {
    Token token = tokens.get(i);
    if (token.isPunctuation() || token.isPossessive()) {
      return null;
    }
    People nobody = nobody(i);
    if (nobody != null) {
      return nobody;
    }
    Word word = Grammar.of(token);
    if (word == Word.PRONOUN) {
      boolean part = i > 0 && (tokens.get(i - 1).is("among") || tokens.get(i - 1).is("of"));
      return token.is("it") || part ? null : bare(i, i + 1, Head.PRONOUN);
    }
    Quantity quantity = Quantities.at(tokens, i, limit);
    if (quantity != null) {
      return counts(quantity) ? counted(quantity, i, false) : null;
    }
    if (word == Word.DET) {
      return determined(i, token);
    }
    if (word != null) {
      return null;
    }
    return noun(i, i, null, false, false);
  }

  private @Nullable People nobody(int i) {
    Token token = tokens.get(i);
    boolean next = i + 1 < limit;
    if (token.is("nobody")
        || token.is("none")
        || (next && token.is("no") && tokens.get(i + 1).is("one"))) {
      int end = token.is("no") ? i + 2 : i + 1;
      return new People(i, end, Estimate.exact(0), true, Set.of(), Head.NOBODY, false, false, null);
    }
    boolean single =
        token.is("not")
            && i + 2 < limit
            && tokens.get(i + 1).is("a")
            && tokens.get(i + 2).is("single");
    if (((token.is("no") || token.is("without")) && next) || single) {
      int from = single ? i + 3 : i + 1;
      if (from >= limit) {
        return null;
      }
      People people = noun(i, from, Estimate.exact(0), true, false);
      return people == null || people.head() == Head.UNKNOWN ? null : people;
    }
    return null;
  }

  /** Whether a number can be a number of people or acts. */
  private boolean counts(Quantity quantity) {
    int number = quantity.number();
    if (times.covering(sentence, number) != null) {
      return false;
    }
    Token before = number > sentence.first() ? tokens.get(number - 1) : null;
    Token after = quantity.end() < limit ? tokens.get(quantity.end()) : null;
    if (before != null && MONEY.contains(before.lower()) && quantity.first() == number) {
      return false;
    }
    if (after != null && PERCENT.contains(after.lower())) {
      return false;
    }
    boolean year =
        quantity.digits()
            && tokens.get(number).text().length() == 4
            && quantity.estimate().best() >= 1900
            && quantity.estimate().best() <= 2100;
    if (year
        && (after == null
            || after.isPunctuation()
            || (before != null && Grammar.is(before, Word.PREP)))) {
      return false;
    }
    return !age(quantity, before, after);
  }

  /** ", 24," and "(24)". */
  private static boolean age(Quantity quantity, @Nullable Token before, @Nullable Token after) {
    if (before == null || after == null || !quantity.digits()) {
      return false;
    }
    boolean opened = before.text().equals(",") || before.text().equals("(");
    boolean closed =
        after.text().equals(",") || after.text().equals(")") || after.text().equals(".");
    return opened && closed && quantity.estimate().best() < 120;
  }

  private @Nullable People determined(int i, Token token) {
    boolean indefinite =
        token.is("a")
            || token.is("an")
            || token.is("another")
            || token.is("each")
            || token.is("every");
    if (i + 1 >= limit) {
      return null;
    }
    int at = i + 1;
    if (tokens.get(at).is("other")) {
      at++;
    }
    Quantity quantity = at < limit ? Quantities.at(tokens, at, limit) : null;
    if (quantity != null && counts(quantity)) {
      boolean definite = !token.is("another") && !token.is("all") && !token.is("a");
      return counted(quantity, i, definite);
    }
    if (token.is("another")
        && (Grammar.of(tokens.get(at)) != null
            || tokens.get(at).isPunctuation()
            || harm(at) != null
            || (!capitals
                && tokens.get(at).capitalised()
                && Victim.INDEX.at(tokens, at, limit) == null))) {
      return new People(
          i, i + 1, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    if (token.is("another") && at + 1 < limit && tokens.get(at).is("one")) {
      return new People(
          i, i + 2, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    boolean ordinal = token.is("a") && ORDINALS.contains(tokens.get(at).lower());
    if (ordinal && at + 1 < limit && Grammar.is(tokens.get(at + 1), Word.AUX)) {
      return new People(
          i, at + 1, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    Estimate one = indefinite ? Estimate.exact(1) : null;
    return noun(i, at, one, false, !indefinite);
  }

  private @Nullable People counted(Quantity quantity, int first, boolean definite) {
    int at = quantity.end();
    Estimate count = quantity.estimate();
    if (at >= limit) {
      return number(first, at, count, definite);
    }
    Token next = tokens.get(at);
    if (next.is("of") && at + 1 < limit) {
      return partitive(first, at + 1, count);
    }
    if (next.is("others")) {
      return new People(first, at + 1, count, true, Set.of(), Head.OTHERS, false, false, null);
    }
    if (next.is("more") || next.is("other") || next.is("further") || next.is("additional")) {
      People more = at + 1 < limit ? noun(first, at + 1, count, true, false) : null;
      boolean others = more == null || more.head() == Head.UNKNOWN || more.head() == Head.NUMBER;
      return others
          ? new People(first, at + 1, count, true, Set.of(), Head.OTHERS, false, false, null)
          : more;
    }
    return noun(first, at, count, true, definite);
  }

  /** "two of the assailants", "four of them policemen", "six of the dead". */
  private @Nullable People partitive(int first, int at, Estimate count) {
    Token token = tokens.get(at);
    if (token.is("them") || token.is("whom") || token.is("those") || token.is("these")) {
      int from = at + 1;
      while (from < limit
          && (Grammar.is(tokens.get(from), Word.AUX)
              || tokens.get(from).is("a")
              || tokens.get(from).is("an"))) {
        from++;
      }
      People named = from < limit ? noun(first, from, count, true, false) : null;
      if (named != null && (named.head() == Head.NOUN || named.head() == Head.HARM)) {
        Head head = named.own() == null ? Head.PART : Head.HARM;
        return new People(
            first, named.end(), count, true, named.groups(), head, false, false, named.own());
      }
      return new People(first, at + 1, count, true, Set.of(), Head.PART, false, false, null);
    }
    int from = Grammar.is(token, Word.DET) ? at + 1 : at;
    if (from >= limit) {
      return null;
    }
    Harm harm = harm(from);
    if ((harm != null && from > at) || tokens.get(from).is("victims")) {
      int end = harm == null ? from + 1 : harmEnd(from);
      Measure own = harm == null ? Measure.KILLED : harm.measure();
      return new People(first, end, count, true, Set.of(), Head.OF_VICTIMS, false, false, own);
    }
    People people = noun(first, from, count, true, false);
    return people == null || people.head() == Head.NUMBER || people.head() == Head.UNKNOWN
        ? null
        : people;
  }

  private @Nullable People number(int first, int at, Estimate count, boolean definite) {
    return new People(first, at, count, true, Set.of(), Head.NUMBER, definite, false, null);
  }

  private static People bare(int first, int end, Head head) {
    return new People(first, end, null, false, Set.of(), head, true, false, null);
  }

  private @Nullable Harm harm(int at) {
    PhraseIndex.Match<Harm> match = Harm.INDEX.at(tokens, at, limit);
    return match == null ? null : match.value();
  }

  private int harmEnd(int at) {
    PhraseIndex.Match<Harm> match = Harm.INDEX.at(tokens, at, limit);
    return match == null ? at : match.end();
  }

  /** The words behind a number or article, up to the noun that they end with. */
  private @Nullable People noun(
      int first, int from, @Nullable Estimate count, boolean told, boolean definite) {
    Set<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    Victim head = null;
    VictimGroup modifier = null;
    Measure own = null;
    int end = from;
    int k = from;
    boolean thing = false;
    while (k < limit && k < from + WORDS) {
      Token token = tokens.get(k);
      if (token.text().equals("(")
          && k + 2 < limit
          && tokens.get(k + 2).text().equals(")")
          && tokens.get(k + 1).isWord()) {
        k += 3;
        continue;
      }
      if (token.text().equals("\"") && k == from) {
        k++;
        continue;
      }
      if (token.isPossessive()) {
        head = null;
        modifier = null;
        k++;
        continue;
      }
      if (!token.isWord()
          || (Grammar.of(token) != null && !adjective(token, k == from))
          || times.covering(sentence, k) != null) {
        break;
      }
      if (!told && k > from && head == null && Quantities.at(tokens, k, limit) != null) {
        return null;
      }
      PhraseIndex.Match<Victim> victim = Victim.INDEX.at(tokens, k, limit);
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(tokens, k, limit);
      if (harm != null
          && (victim == null
              || harm.end() > victim.end()
              || harm.value().frame() == Harm.Frame.NOUN)) {
        if (harm.value().frame() == Harm.Frame.NOUN && (told || count != null)) {
          own = harm.value().measure();
          end = harm.end();
          break;
        }
        boolean adjective =
            harm.value().frame() == Harm.Frame.VERB
                && head == null
                && k + 1 < limit
                && harm.end() == k + 1
                && told
                && Victim.INDEX.at(tokens, k + 1, limit) != null;
        if (!adjective) {
          break;
        }
        own = harm.value().measure();
        k++;
        continue;
      }
      if (victim != null) {
        if (head != null && head.group() != null) {
          modifier = head.group();
        }
        head = victim.value();
        k = victim.end();
        end = k;
        continue;
      }
      if (Grammar.thing(token)) {
        thing = true;
        break;
      }
      if (head != null && !token.capitalised() && (head.plural() || verbLike(token))) {
        break;
      }
      k++;
    }
    if (own != null && head == null) {
      VictimGroup group =
          own == Measure.ARRESTED ? VictimGroup.MILITANTS : modifierGroup(from, end);
      return new People(
          first,
          end,
          count,
          told,
          group == null ? Set.of() : Set.of(group),
          Head.HARM,
          definite,
          false,
          own);
    }
    if (thing && (head == null || k == end)) {
      return null;
    }
    if (head == null) {
      if (!told || count == null) {
        return null;
      }
      return k == from
          ? number(first, from, count, definite)
          : new People(first, k, count, true, Set.of(), Head.UNKNOWN, definite, false, null);
    }
    boolean several = count == null || count.best() != 1 || told;
    if (several
        && told
        && count != null
        && count.best() > 1
        && !head.plural()
        && k > end
        && !tokens.get(end).capitalised()) {
      return null;
    }
    VictimGroup group = head.group() == null ? modifier : head.group();
    if (group == null) {
      group = modifierGroup(from, end);
    }
    if (group == null && end + 1 < limit && tokens.get(end).is("of")) {
      group = modifierGroup(end + 1, Math.min(limit, end + 6));
    }
    if (group != null) {
      groups.add(group);
    }
    Estimate known = count;
    if (known == null && !definite && !head.plural() && title(from, end, k)) {
      return new People(
          first, Math.max(end, k), Estimate.exact(1), false, groups, Head.NAME, false, false, own);
    }
    if (!told && count != null && head.plural() && !head.both()) {
      return null;
    }
    boolean one = known == null && definite && !head.plural();
    return new People(first, end, known, told, groups, Head.NOUN, definite, one, own);
  }

  private static boolean adjective(Token token, boolean first) {
    return first && (token.is("other") || token.is("left"));
  }

  private static boolean verbLike(Token token) {
    return token.lower().endsWith("ed") || token.lower().endsWith("ing");
  }

  /** "Constable Ali": a word for a person with a capital and a name behind it. */
  private boolean title(int from, int end, int k) {
    if (k <= end) {
      return false;
    }
    return capitals ? end - from <= 4 : tokens.get(end).capitalised();
  }

  /** The group told by an adjective before the noun: "civilian casualties", "police recruits". */
  private @Nullable VictimGroup modifierGroup(int from, int end) {
    VictimGroup found = null;
    for (int i = from; i < end; i++) {
      VictimGroup group = Modifiers.group(tokens.get(i));
      found = group == null ? found : group;
    }
    return found;
  }
}
