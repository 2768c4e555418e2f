package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.WordList;

/** Completes the acts of one article: what they are about, when, in which form, on whose word. */
final class Completion {

  private static final WordList OCCASION =
      WordList.of("at", "during", "told", "addressing", "closing");

  /** What is said in a session rather than to the public. */
  private static final Set<EventType> SESSIONS =
      EnumSet.of(EventType.SUPPORT, EventType.REQUEST, EventType.THREATEN);

  private static final Pattern CONCLUDED =
      Pattern.compile("\\.(sign|found|conclude)\\.|agree\\.noun");

  private static final Set<String> DECLARED = Set.of("declaration", "communique", "communiqué");

  private final FormLexicon forms;
  private final Discourse discourse;
  private final Headline headline;
  private final Timing timing;
  private final Attribution attribution;
  private final Topics topics;

  /** Whether the article begins with a summit, a conference or another session. */
  private final boolean conference;

  Completion(
      Document document,
      List<Line> lines,
      Knowledge knowledge,
      Discourse discourse,
      Occasions occasions,
      Headline headline) {
    this.forms = knowledge.forms();
    this.discourse = discourse;
    this.headline = headline;
    this.timing = new Timing(document, discourse);
    this.attribution = new Attribution(document);
    this.topics = new Topics(lines, knowledge.fields(), discourse, occasions);
    this.conference =
        !lines.isEmpty() && lines.stream().limit(2).anyMatch(line -> forms.session(line, Set.of()));
  }

  /** Completes an act by the words of its sentence. */
  void of(Act act, Line line, List<Hit> hits, List<Group> groups) {
    int from = before(line, hits, act);
    int to = behind(line, hits, act);
    act.aloud = discourse.statement() && !headline.met() && !act.personal;
    act.concluded =
        act.type == EventType.AGREE && (CONCLUDED.matcher(act.rule).find() || forms.text(line));
    act.fields.addAll(topics.fields(act, line, from, to));
    if (!discourse.official()) {
      act.attribution = attribution.of(act, groups);
    }
    topics.addRegion(act, groups, to);
    act.date = timing.date(act, line, from, semicolon(line, act.from, to));
    Form form = forms.of(act.type, line, act.from, to);
    if (act.type == EventType.REQUEST && act.form == Form.OTHER && forms.declared(line)) {
      act.form = Form.STATEMENT;
    }
    boolean bound = act.type == EventType.CONSULT && act.form != Form.MEETING && act.form != null;
    bound &= form != Form.CALL || act.form == Form.VISIT;
    act.form = form == null || bound ? act.form : form;
    boolean open = act.form == null || act.form == Form.STATEMENT || act.form == Form.OTHER;
    boolean body = act.parties.stream().anyMatch(party -> party.length() > 2);
    boolean session = conference && body && SESSIONS.contains(act.type);
    if (session && open && !forms.declared(line)) {
      act.form = Form.DIALOGUE;
    }
    if (act.form == null || act.form == Form.STATEMENT) {
      Form place = formOfPlace(line, hits, act);
      act.form = place == null ? act.form : place;
    }
  }

  /** "told the summit", "at a meeting": the form of the occasion that the sentence names. */
  private @Nullable Form formOfPlace(Line line, List<Hit> hits, Act act) {
    if (act.type == EventType.CONSULT || act.type == EventType.AID) {
      return null;
    }
    for (Hit hit : hits) {
      if (hit.frame().noun() && hit.frame().type() == EventType.CONSULT && named(line, hit)) {
        return conference && hit.frame().form() == Form.MEETING
            ? Form.DIALOGUE
            : hit.frame().form();
      }
    }
    boolean there =
        forms.session(line, OCCASION) || (conference && DECLARED.stream().anyMatch(line::has));
    return there ? Form.DIALOGUE : null;
  }

  private static boolean named(Line line, Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (line.is(i, OCCASION)) {
        return true;
      }
    }
    return false;
  }

  /** Where the words about an act begin: behind the act before, or with its own clause. */
  private static int before(Line line, List<Hit> hits, Act act) {
    int from = 0;
    for (Hit hit : hits) {
      if (hit.to() <= act.from && !hit.frame().noun()) {
        from = hit.to();
      }
    }
    for (int i = act.from - 1; i > from; i--) {
      if (clauseBegins(line, i) || (i == act.from - 1 && line.at(i).equals("and"))) {
        return i;
      }
    }
    return from;
  }

  /** Where the words about an act end: with its clause, or at the next verb joined to its own. */
  private static int behind(Line line, List<Hit> hits, Act act) {
    int end = line.size();
    for (Hit hit : hits) {
      String before = line.at(hit.from() - 1);
      boolean told = !hit.frame().noun() && hit.tense() == Inflection.Tense.PAST;
      if (hit.from() > act.from && told) {
        end = before.equals("and") || before.equals(",") ? hit.from() : clauseEnd(line, act, hit);
        if (end < line.size()) {
          return end;
        }
      }
    }
    return end;
  }

  private static int semicolon(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals(";")) {
        return i;
      }
    }
    return to;
  }

  private static int clauseEnd(Line line, Act act, Hit next) {
    for (int i = act.from; i < next.from(); i++) {
      if (clauseBegins(line, i)) {
        return i;
      }
    }
    return line.size();
  }

  private static boolean clauseBegins(Line line, int i) {
    boolean joins =
        line.at(i).equals("and") || line.at(i).equals("but") || line.at(i).equals("while");
    return line.at(i).equals(";") || (joins && line.at(i - 1).equals(","));
  }
}
