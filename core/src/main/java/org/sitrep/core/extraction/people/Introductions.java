package org.sitrep.core.extraction.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Office.Rank;
import org.sitrep.core.actor.Official;
import org.sitrep.core.actor.Person;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.names.Sense;
import org.sitrep.core.extraction.text.Dateline;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;

/** The officials that a document introduces, by their last names, and where it names them. */
final class Introductions {

  /** Offices whose holders stand for no state, or are nobody in particular. */
  private static final Set<Rank> NOT_OFFICIALS = Set.of(Rank.LOCAL, Rank.OFFICIAL);

  /** Those whose title goes on with that of whom they serve. */
  private static final WordList ADVISERS =
      WordList.of("adviser", "advisor", "assistant", "aide", "secretary", "deputy", "counsellor");

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,}");

  private static final String TITLED = "people.title";
  private static final String APPOSED = "people.apposition";
  private static final String KNOWN = "people.known";
  private static final String AGAIN = "people.again";

  private record Seen(Official official, int first, int end, String rule) {}

  private final Document document;
  private final List<Token> tokens;
  private final Names names;
  private final NameWords words;
  private final @Nullable String home;
  private final Map<String, Official> byLastName = new HashMap<>();
  private final Map<Integer, List<Seen>> bySentence = new HashMap<>();

  Introductions(Document document, Names names, NameWords words) {
    this.document = document;
    this.tokens = document.tokens();
    this.names = names;
    this.words = words;
    this.home = home();
  }

  /** Takes note of those whom a sentence introduces. */
  void read(Sentence sentence) {
    List<Seen> seen = new ArrayList<>();
    for (Name name : names.in(sentence)) {
      switch (name.sense()) {
        case Sense.Title(var office) when !NOT_OFFICIALS.contains(office.rank()) ->
            titled(sentence, name, seen);
        case Sense.Body _ when words.isHead(tokens.get(name.end() - 1)) ->
            titled(sentence, name, seen);
        case Sense.Holder(Person person, boolean full) when full -> known(name, person, seen);
        default -> {}
      }
    }
    bySentence.put(sentence.index(), seen);
  }

  /** All whom a sentence names, introduced there or anywhere else. */
  List<Mention<Official>> mentions(Sentence sentence) {
    Map<String, Mention<Official>> mentions = new LinkedHashMap<>();
    List<Seen> seen = new ArrayList<>(bySentence.getOrDefault(sentence.index(), List.of()));
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Official again = tokens.get(i).capitalised() ? byLastName.get(tokens.get(i).lower()) : null;
      if (again != null && !within(seen, i)) {
        seen.add(new Seen(again, i, i + 1, AGAIN));
      }
    }
    seen.sort((one, other) -> Integer.compare(one.first, other.first));
    for (Seen one : seen) {
      Official official = byLastName.getOrDefault(lastName(one.official.name()), one.official);
      mentions.putIfAbsent(
          official.name(), new Mention<>(official, document.span(one.first, one.end), one.rule));
    }
    return List.copyOf(mentions.values());
  }

  private static boolean within(List<Seen> seen, int token) {
    return seen.stream().anyMatch(one -> one.first <= token && token < one.end);
  }

  private void titled(Sentence sentence, Name title, List<Seen> seen) {
    if (ofAnother(title, sentence)) {
      return;
    }
    int after = title.end();
    String state = before(title);
    Name of = behind("of", after, sentence);
    if (of != null) {
      state = state == null ? of.party() : state;
      after = of.end();
    }
    Name accredited = behind("to", after, sentence);
    after = accredited == null ? after : accredited.end();
    String party = title.sense().party() == null ? state : title.sense().party();
    int from = words.behindRanks(tokens, after, sentence.end());
    int end = words.end(tokens, from, sentence.end());
    if (end > from && isPerson(from, end)) {
      Name theirs = behind("of", end, sentence);
      party = party == null && theirs != null ? theirs.party() : party;
      introduce(title, party, from, end, title.first(), end, TITLED, seen);
      return;
    }
    if (after < sentence.end() && tokens.get(after).text().equals(",")) {
      from = words.behindRanks(tokens, after + 1, sentence.end());
      end = words.end(tokens, from, sentence.end());
      if (end - from > 1 && end < sentence.end() && closes(end) && isPerson(from, end)) {
        introduce(title, party, from, end, title.first(), end, APPOSED, seen);
        return;
      }
    }
    int begin = phraseStart(title, sentence);
    if (begin > sentence.first() && tokens.get(begin - 1).text().equals(",")) {
      int start = words.start(tokens, begin - 1, sentence.first());
      if (begin - 1 - start > 1 && isPerson(start, begin - 1)) {
        introduce(title, party, start, begin - 1, start, title.end(), APPOSED, seen);
      }
    }
  }

  /** The party behind a preposition that stands at a token, or null. */
  private @Nullable Name behind(String preposition, int at, Sentence sentence) {
    boolean there = at + 1 < sentence.end() && tokens.get(at).is(preposition);
    int next = there && tokens.get(at + 1).is("the") ? at + 2 : at + 1;
    Name name = there && next < sentence.end() ? names.at(next) : null;
    return name != null && name.first() == next && name.party() != null ? name : null;
  }

  private boolean closes(int token) {
    String mark = tokens.get(token).text();
    return mark.equals(",") || mark.equals(")") || mark.equals("-");
  }

  /** "adviser to the president": the name behind is the adviser's. */
  private boolean ofAnother(Name title, Sentence sentence) {
    int at = title.first() - 1;
    at = at >= sentence.first() && tokens.get(at).is("the") ? at - 1 : at;
    return at > sentence.first() && tokens.get(at).is("to") && ADVISERS.has(tokens.get(at - 1));
  }

  /** Where "the Turkish" or "Pakistan's" before a title begins. */
  private int phraseStart(Name title, Sentence sentence) {
    int at = title.first();
    if (at > sentence.first() && tokens.get(at - 1).isPossessive()) {
      at--;
    }
    Name state = at > sentence.first() ? names.at(at - 1) : null;
    at = state != null && state.party() != null ? state.first() : at;
    boolean article = at > sentence.first() && tokens.get(at - 1).is("the");
    return article ? at - 1 : at;
  }

  /** The party that stands right before a title: "Turkish", "Pakistan's", "NATO". */
  private @Nullable String before(Name title) {
    int at = title.first() - 1;
    if (at >= 0 && tokens.get(at).isPossessive()) {
      at--;
    }
    Name name = at < document.sentenceOf(title.first()).first() ? null : names.at(at);
    return name == null ? null : name.party();
  }

  /** Words with capitals that are a state, an organisation or another title name nobody. */
  private boolean isPerson(int from, int end) {
    Name name = names.at(from);
    if (name == null || name.end() < end) {
      return true;
    }
    return switch (name.sense()) {
      case Sense.Holder _, Sense.Location _ -> true;
      case Sense.State _, Sense.Armed _, Sense.Body _, Sense.Title _ -> false;
    };
  }

  private void introduce(
      Name title,
      @Nullable String party,
      int from,
      int end,
      int spanFrom,
      int spanEnd,
      String rule,
      List<Seen> seen) {
    Person person = holder(from, end);
    String name = person != null ? person.name() : document.text(from, end).replaceAll("\\s+", " ");
    Official known = byLastName.get(lastName(name));
    String acts =
        party != null
            ? party
            : person != null ? person.party() : known != null ? known.party() : home;
    Official official = new Official(fuller(name, known), office(title.text()), acts);
    byLastName.put(lastName(name), official);
    seen.add(new Seen(official, spanFrom, spanEnd, rule));
  }

  /** The person whom readers know by this name, or null. */
  private @Nullable Person holder(int from, int end) {
    Name name = names.at(from);
    return name != null
            && name.end() >= end
            && name.sense() instanceof Sense.Holder(Person person, boolean _)
        ? person
        : null;
  }

  /** A person whom readers know without a title. */
  private void known(Name name, Person person, List<Seen> seen) {
    if (within(seen, name.first())) {
      return;
    }
    int year =
        document.article().published() == null ? -1 : document.article().published().getYear();
    Official earlier = byLastName.get(lastName(name.text()));
    Official official =
        earlier != null
            ? earlier
            : new Official(
                person.name(),
                year > 0 && person.inOffice(year) ? person.office() : null,
                person.party());
    byLastName.putIfAbsent(lastName(name.text()), official);
    seen.add(new Seen(official, name.first(), name.end(), KNOWN));
  }

  private static String fuller(String name, @Nullable Official known) {
    return known != null && known.name().length() > name.length() ? known.name() : name;
  }

  private static String lastName(String name) {
    String bare = name.replaceFirst("(?i),? (?:jr|sr|ii|iii|iv)\\.?$", "");
    return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** A title in small letters, but for its acronyms. */
  private static String office(String title) {
    return WORD.matcher(title)
        .replaceAll(
            word ->
                ACRONYM.matcher(word.group()).matches()
                    ? word.group()
                    : word.group().toLowerCase(Locale.ROOT))
        .replaceAll("\\s+", " ");
  }

  /** The state of the place of writing, whose offices need no adjective. */
  private @Nullable String home() {
    Dateline dateline = document.dateline();
    if (dateline == null) {
      return null;
    }
    for (Name name : names.in(dateline.first(), dateline.placeEnd())) {
      if (name.country() != null) {
        return name.country();
      }
    }
    return null;
  }
}
