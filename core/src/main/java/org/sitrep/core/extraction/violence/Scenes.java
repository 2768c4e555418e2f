package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Token;

/**
 * Tells the names of where something happened from those of who speaks, acts or comes from there.
 */
final class Scenes {

  /** Words between an agreement and where it was made. */
  private static final int TRUCE = 6;

  private final Document document;
  private final Names names;

  Scenes(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  /** "in northern Iraq and Syria", "in Burkina Faso, Mali and Niger": in several states. */
  boolean several(Name name) {
    int link = name.end();
    boolean comma = link + 1 < document.tokens().size() && document.token(link).text().equals(",");
    boolean joined = link + 1 < document.tokens().size() && document.token(link).is("and");
    Name next = joined || comma ? names.at(link + 1) : null;
    if (next == null || !next.isState() || next.isPeople()) {
      return false;
    }
    return joined || several(next);
  }

  /** "eastern Syria", "south Lebanon": a part of a state, which no dateline's town is. */
  boolean part(Name name) {
    if (name.first() == 0) {
      return false;
    }
    return direction(document.token(name.first() - 1).lower());
  }

  boolean located(Name name) {
    int i = name.first() - 1;
    if (aside(name.first()) || bearing(name.first())) {
      return false;
    }
    if (i >= 0
        && document.token(i).is("of")
        && i > 0
        && Cue.INSTITUTION_OF.is(document.token(i - 1))) {
      return false;
    }
    int after = name.end();
    return after >= document.tokens().size() || !Cue.INSTITUTION.is(document.token(after));
  }

  /** "in Fallujah, west of Baghdad": what only says where another place lies. */
  private boolean bearing(int name) {
    boolean of = name > 3 && document.token(name - 1).is("of");
    if (!of || !direction(document.token(name - 2).lower())) {
      return false;
    }
    for (int i = name - 3; i > 0 && i > name - 10; i--) {
      if (document.token(i).text().equals(",")) {
        Token before = document.token(i - 1);
        return before.capitalised() || Cue.AREA.is(before);
      }
    }
    return false;
  }

  private static boolean direction(String word) {
    return word.startsWith("north")
        || word.startsWith("south")
        || word.startsWith("east")
        || word.startsWith("west");
  }

  /** "in Kabul": a capital as a town rather than as its state. */
  boolean capital(Name name) {
    if (!name.isState() || name.isPeople() || name.first() == 0) {
      return false;
    }
    Token before = document.token(name.first() - 1);
    boolean of =
        before.is("of") && name.first() > 1 && Cue.PART_OF.is(document.token(name.first() - 2));
    return of || before.is("in") || before.is("near") || before.is("at");
  }

  /** "officials in Quetta", "a hospital in Zahedan": where somebody speaks or lies. */
  private boolean aside(int name) {
    boolean in = name >= 2 && document.token(name - 1).is("in");
    return agreed(name) || (in && Cue.ASIDE.is(document.token(name - 2)));
  }

  /** "agreed on a truce last October in Doha": where a text was agreed on. */
  private boolean agreed(int name) {
    if (name < 2 || !document.token(name - 1).is("in")) {
      return false;
    }
    for (int i = name - 2; i >= 0 && i > name - TRUCE; i--) {
      Token token = document.token(i);
      if (Cue.AGREEMENT.is(token)) {
        return true;
      }
      if (token.isPunctuation() || token.is("after") || token.is("and")) {
        return false;
      }
    }
    return false;
  }

  /** "..., as envoys in Cairo met": where something else went on. */
  boolean meanwhile(Name name, int from) {
    boolean as = false;
    for (int i = from; i + 1 < name.first(); i++) {
      Token token = document.token(i);
      boolean joins = document.token(i + 1).is("as") && !document.token(i + 2).is("well");
      as |= token.text().equals(",") && joins;
      boolean event = Cue.EVENT.is(token) || Cue.SEVERAL.is(token) || Cue.UNREST.is(token);
      if (as && (event || Harm.INDEX.at(document.tokens(), i, name.first()) != null)) {
        return false;
      }
    }
    return as && name.first() > from;
  }

  boolean stateScene(Name name) {
    return name.isPeople() ? land(name) : locatedState(name) || land(name);
  }

  /** "on the Afghan side", "in the southern Turkish city": but not "from the Afghan side". */
  private boolean land(Name name) {
    int next = name.end();
    next += next < document.tokens().size() && Cue.LAND.is(document.token(next)) ? 0 : 1;
    if (next >= document.tokens().size() || !Cue.LAND.is(document.token(next))) {
      return false;
    }
    for (int i = name.first() - 1; i >= 0 && i > name.first() - 5; i--) {
      Token token = document.token(i);
      if (Grammar.is(token, Grammar.Word.PREP)) {
        return token.is("in") || token.is("on") || token.is("inside") || token.is("near");
      }
    }
    return false;
  }

  private boolean locatedState(Name name) {
    int i = name.first() - 1;
    if (i >= 0 && (document.token(i).is("the") || document.token(i).is("neighbouring"))) {
      i--;
    }
    if (scene(name.end())) {
      return true;
    }
    if (i < 0) {
      return false;
    }
    Token before = document.token(i);
    return before.is("in")
        || before.is("across")
        || before.is("inside")
        || (before.text().equals(",") && behindPlace(i))
        || before.is("within")
        || before.is("throughout")
        || before.is("northern")
        || before.is("southern")
        || before.is("eastern")
        || before.is("western")
        || before.is("central")
        || before.lower().startsWith("north")
        || before.lower().startsWith("south")
        || (before.is("of") && i > 0 && Cue.PART_OF.is(document.token(i - 1)))
        || owns(name.end());
  }

  /** "Niger recorded 600 deaths": where it happened. */
  private boolean scene(int at) {
    int verb = at < document.tokens().size() && document.token(at).is("has") ? at + 1 : at;
    boolean had = verb + 1 < document.tokens().size() && document.token(verb).is("had");
    return verb < document.tokens().size()
        && (Cue.SCENE.is(document.token(verb)) || (had && document.token(verb + 1).isNumber()));
  }

  /** "Mali's army said", but not "Israel's air strike": where it is, not who did it. */
  private boolean owns(int possessive) {
    int size = document.tokens().size();
    if (possessive >= size || !document.token(possessive).isPossessive()) {
      return false;
    }
    for (int i = possessive + 1; i < Math.min(size, possessive + 4); i++) {
      Token token = document.token(i);
      if (Cue.EVENT.is(token) || Cue.SEVERAL.is(token) || Cue.WAR.is(token)) {
        return false;
      }
    }
    return true;
  }

  /** "Bamako, Mali", but not "Niger, Mali and Chad". */
  private boolean behindPlace(int comma) {
    Name before = comma > 0 ? names.at(comma - 1) : null;
    boolean local = comma > 1 && document.token(comma - 1).capitalised();
    return before == null ? local : before.isPlace();
  }
}
