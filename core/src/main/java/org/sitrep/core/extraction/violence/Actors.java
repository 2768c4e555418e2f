package org.sitrep.core.extraction.violence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.names.Sense;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.VictimGroup;

/** Finds who acts at a place in the text: a group, a state, its forces, or armed people unnamed. */
final class Actors {

  /**
   * Who did it.
   *
   * @param name canonical name, ISO code or description
   * @param status by whose word it is known
   */
  record Author(String name, PerpetratorStatus status) {}

  /** Words of a name that may stand behind "militants of". */
  private static final int OF = 6;

  private static final int ADJECTIVES = 3;
  private static final String PALESTINE = "PS";
  private static final WordList SUSPECTED =
      WordList.of(
          "suspected", "blamed", "allegedly", "alleged", "attributed", "believed", "accused");

  private final Document document;
  private final Names names;
  private final Map<String, Integer> armies = new HashMap<>();
  private final BitSet victims;

  /** {@code victims} are the tokens that count those whom something befell. */
  Actors(Document document, Names names, BitSet victims) {
    this.document = document;
    this.names = names;
    this.victims = victims;
    for (int i = 1; i < document.tokens().size(); i++) {
      Token token = document.token(i);
      if (Side.FORCE.is(token) || Side.WEAPON.is(token)) {
        String state = adjective(i);
        if (state != null) {
          armies.merge(state, 1, Integer::sum);
        }
      }
    }
  }

  static Author stated(String name) {
    return new Author(name, PerpetratorStatus.STATED);
  }

  /**
   * Whose forces act in a country where the text does not say: its own, but for an occupied one.
   */
  @Nullable String army(@Nullable String country) {
    if (country == null || !country.equals(PALESTINE)) {
      return country;
    }
    String most = country;
    for (Map.Entry<String, Integer> army : armies.entrySet()) {
      most = army.getValue() > armies.getOrDefault(most, 0) ? army.getKey() : most;
    }
    return most;
  }

  /**
   * The actor that ends at a token, or null.
   *
   * @param active whether the token stands before the verb
   */
  @Nullable Author at(int i, Draft draft, @Nullable String country, boolean active) {
    if ((i >= draft.first && i < draft.end) || victims.get(i)) {
      return null;
    }
    boolean militants = draft.groups.equals(Set.of(VictimGroup.MILITANTS));
    Name name = names.at(i);
    Group group = name == null ? null : name.group();
    if (name != null && group != null) {
      return militants || object(name.first()) || allied(name.first())
          ? null
          : new Author(group.name(), status(name));
    }
    if (name != null && name.sense() instanceof Sense.State(var state, NameUse.Use use)) {
      boolean named = use == NameUse.Use.NAME && i == name.end() - 1;
      boolean by = named && name.first() > 0 && document.token(name.first() - 1).is("by");
      return by || (named && active && subject(name)) ? stated(state.code()) : null;
    }
    Token token = document.token(i);
    if (Side.WEAPON.is(token)) {
      String state = adjective(i);
      return state == null ? null : stated(state);
    }
    if (Side.FORCE.is(token)) {
      return force(i, draft, country);
    }
    PhraseIndex.Match<Victim> noun =
        Victim.INDEX.at(document.tokens(), i, document.sentenceOf(i).end());
    boolean armed = noun != null && noun.value().group() == VictimGroup.MILITANTS && !militants;
    return armed && !object(i) && !act(Objects.requireNonNull(noun).end())
        ? described(i, Objects.requireNonNull(noun).end())
        : null;
  }

  private @Nullable Author force(int i, Draft draft, @Nullable String country) {
    if (tells(i) || object(i) || asset(i + 1)) {
      return null;
    }
    String state = adjective(i);
    boolean own = draft.groups.contains(VictimGroup.SECURITY_FORCES);
    String code = state == null ? (own ? null : army(country)) : state;
    return code == null ? null : stated(code);
  }

  /** "which has pledged allegiance to": the one that is named so is another. */
  private boolean allied(int first) {
    for (int i = Math.max(0, first - 3); i < first; i++) {
      if (Side.ALLIED.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** A state's name that stands where a subject does, and not "stormed southern Israel". */
  private boolean subject(Name name) {
    int before = name.first() - 1;
    boolean owns =
        name.end() < document.tokens().size() && document.token(name.end()).isPossessive();
    if (owns || !acts(name.end())) {
      return false;
    }
    if (before < 0 || document.sentenceOf(name.first()).first() > before) {
      return true;
    }
    Token token = document.token(before);
    boolean clause = token.isPunctuation() || Grammar.is(token, Word.CONJ);
    return clause || Grammar.is(token, Word.CLAUSE) || token.is("that") || token.is("after");
  }

  /** Whether a verb of harm follows: "Israel has killed", "Rwanda's" and "Rwanda signed" do not. */
  private boolean acts(int at) {
    int limit = Math.min(document.tokens().size(), at + 4);
    for (int i = at; i < limit; i++) {
      Token token = document.token(i);
      boolean harm = Harm.INDEX.at(document.tokens(), i, limit) != null;
      if (harm || Side.ATTACKING.is(token) || token.is("carried") || token.is("conducted")) {
        return true;
      }
      if (!Grammar.is(token, Word.HAVE) && !Grammar.is(token, Word.ADVERB)) {
        return false;
      }
    }
    return false;
  }

  /** "attacked an army convoy", "fired on soldiers": who was attacked. */
  private boolean object(int i) {
    int before = i - 1;
    while (before > 0 && before > i - 4 && lightOrAdjective(before)) {
      before--;
    }
    if (before < 0 || document.sentenceOf(i).first() > before) {
      return false;
    }
    Token token = document.token(before);
    boolean against =
        token.is("on")
            || token.is("at")
            || token.is("against")
            || token.is("upon")
            || token.is("of");
    return against || Side.ATTACKING.is(token);
  }

  private boolean lightOrAdjective(int i) {
    Token token = document.token(i);
    boolean plain = token.isWord() && Grammar.of(token) == null && !Side.ATTACKING.is(token);
    return Grammar.is(token, Word.DET)
        || (plain && !token.lower().endsWith("ed") && !Cue.TELLING.is(token))
        || token.isNumber();
  }

  /** "police van", "army post": the thing and not the men. */
  private boolean asset(int next) {
    return next < document.tokens().size() && Side.ASSET.is(document.token(next));
  }

  /** "jihadist violence", "terrorist attacks": a kind of act is no actor. */
  private boolean act(int next) {
    if (next >= document.tokens().size()) {
      return false;
    }
    Token token = document.token(next);
    return Cue.SEVERAL.is(token) || Cue.EVENT.is(token) || token.is("violence");
  }

  /** "police said", "told police": these speak or hear, and do nothing. */
  private boolean tells(int force) {
    int next = force + 1;
    boolean said = next < document.tokens().size() && Cue.TELLING.is(document.token(next));
    return said || (force > 0 && Cue.TELLING.is(document.token(force - 1)));
  }

  /** The state whose adjective stands shortly before: "Israeli air strikes". */
  private @Nullable String adjective(int i) {
    for (Name name : names.in(Math.max(0, i - ADJECTIVES), i)) {
      if (name.isPeople() || name.isState()) {
        return name.country();
      }
    }
    return null;
  }

  private PerpetratorStatus status(Name name) {
    for (int i = Math.max(0, name.first() - 4); i < name.first(); i++) {
      if (SUSPECTED.has(document.token(i))) {
        return PerpetratorStatus.BLAMED;
      }
    }
    return PerpetratorStatus.STATED;
  }

  /** "unidentified gunmen": the noun with its adjectives, in lower case; a group that it names. */
  private Author described(int noun, int end) {
    Sentence sentence = document.sentenceOf(noun);
    int first = noun;
    while (first > sentence.first() && first > noun - 3 && describes(first - 1, first)) {
      first--;
    }
    for (Name name :
        names.in(Math.max(sentence.first(), noun - 2), Math.min(end + OF, sentence.end()))) {
      boolean behind = name.first() >= end && belongs(end, name.first());
      if (name.group() != null && (behind || name.end() == first || name.end() == noun)) {
        return new Author(name.group().name(), status(name));
      }
    }
    String text = document.text(first, end).toLowerCase(Locale.ROOT);
    boolean suspected = text.startsWith("suspected") || text.startsWith("alleged");
    return new Author(text, suspected ? PerpetratorStatus.BLAMED : PerpetratorStatus.STATED);
  }

  /** "militants from the Islamist group", "members of the banned". */
  private boolean belongs(int from, int to) {
    Token token = document.token(from);
    boolean link = token.is("of") || token.is("from") || token.is("with") || token.is("belonging");
    for (int i = from; link && i < to; i++) {
      link = document.token(i).isWord() && !Cue.TELLING.is(document.token(i));
    }
    return link;
  }

  /** Whether a word before the noun tells more of them. */
  private boolean describes(int i, int next) {
    Token token = document.token(i);
    if (token.is("suicide") || token.is("rival") || Side.DESCRIBING.is(token)) {
      return true;
    }
    boolean plain = token.isWord() && !token.capitalised() && Grammar.of(token) == null;
    return plain && (token.lower().endsWith("ist") || token.lower().endsWith("ian")) && next > i;
  }
}
