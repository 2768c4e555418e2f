package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;

/** Tells numbers of people or acts from years, ages, shares, money and labels. */
final class HeadCounts {

  private final List<Token> tokens;
  private final Sentence sentence;
  private final Times times;

  HeadCounts(List<Token> tokens, Sentence sentence, Times times) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.times = times;
  }

  /** Whether a number can be a number of people or acts. */
  boolean possible(Quantity quantity) {
    int number = quantity.number();
    for (int i = quantity.first(); i < quantity.end(); i++) {
      if (times.covering(sentence, i) != null) {
        return false;
      }
    }
    Token before = number > sentence.first() ? tokens.get(number - 1) : null;
    Token after = quantity.end() < sentence.end() ? tokens.get(quantity.end()) : null;
    if (before != null && before.is("but") && number > 1 && tokens.get(number - 2).is("all")) {
      return false;
    }
    if (before != null && Cue.LABEL.is(before) && quantity.first() == number) {
      return false;
    }
    if (after != null && (Cue.SHARE.is(after) || after.is("times"))) {
      return false;
    }
    return !year(quantity, before, after)
        && !age(quantity, before, after)
        && !ofAge(number)
        && !between(quantity.first());
  }

  /** "aged between six and twelve". */
  private boolean between(int first) {
    for (int i = first - 1; i >= Math.max(sentence.first(), first - 4); i--) {
      if (tokens.get(i).is("aged") || tokens.get(i).is("ages")) {
        return true;
      }
      if (tokens.get(i).isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "1998", "in 2004 rebels". */
  private boolean year(Quantity quantity, @Nullable Token before, @Nullable Token after) {
    return quantity.digits()
        && tokens.get(quantity.number()).text().length() == 4
        && quantity.estimate().best() >= 1900
        && quantity.estimate().best() <= 2100
        && (after == null
            || after.isPunctuation()
            || (before != null && (Grammar.is(before, Word.PREP) || before.is("the"))));
  }

  /** "a woman of 60", "a boy of nine". */
  private boolean ofAge(int number) {
    if (number - 2 < sentence.first() || !tokens.get(number - 1).is("of")) {
      return false;
    }
    Token person = tokens.get(number - 2);
    boolean one = Cue.DEMOGRAPHIC.is(person) && !person.lower().endsWith("s");
    return (one && !person.is("women") && !person.is("children")) || person.is("man");
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
}
