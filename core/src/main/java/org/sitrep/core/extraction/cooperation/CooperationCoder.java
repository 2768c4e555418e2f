package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.FactCoder;
import org.sitrep.core.extraction.text.Sentence;

/** Codes the cooperation events of an article. */
public final class CooperationCoder implements FactCoder<CodedEvent> {

  private final FrameLexicon frames = new FrameLexicon();
  private final FieldLexicon fields = new FieldLexicon();
  private final FormLexicon forms = new FormLexicon();
  private final PartyFinder parties = new PartyFinder(new Vocabulary());
  private final NameFinder finder;

  /** Finds names with a finder. */
  public CooperationCoder(NameFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Mention<CodedEvent>> code(Document document) {
    Discourse discourse = new Discourse();
    Occasions occasions = new Occasions();
    Dates dates = new Dates(document);
    NamedParties names = NamedParties.of(document, finder);
    discourse.set(Setting.of(names, finder));
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      open = open && sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      Line line = Line.of(document, sentence, open);
      open = line.leavesQuoteOpen();
      read(names, line, discourse, occasions, dates);
    }
    List<Mention<CodedEvent>> mentions = new ArrayList<>();
    for (Act act : occasions.merged()) {
      mentions.add(mention(document, act));
    }
    return mentions;
  }

  private void read(
      NamedParties names, Line line, Discourse discourse, Occasions occasions, Dates dates) {
    List<NameHit> hits = names.in(line);
    List<Group> groups = Groups.of(line, parties.find(line, hits, discourse), discourse);
    List<Hit> words = frames.find(line);
    if (!words.isEmpty() && !groups.isEmpty() && !line.sentence().title()) {
      Arguments arguments = new Arguments(line, groups, words);
      for (Act act : new ActReader(arguments, occasions, discourse).read()) {
        int from = before(words, act);
        int to = behind(line, words, act);
        act.fields.addAll(fields.in(line, from, to));
        act.date =
            dates.near(line, act.from, from, act.promises() ? Math.min(to, act.from + 5) : to);
        if (act.date == null && to - from < line.size()) {
          act.date = dates.near(line, act.from, 0, from);
        }
        Form form = forms.of(act.type, line, act.from, to);
        act.form = form == null ? act.form : form;
        occasions.add(act);
        discourse.acted(act.parties);
      }
    }
    for (Group group : groups) {
      discourse.mentioned(group.party(), group.subject(), line.sentence().paragraph());
    }
  }

  /** Where the words about an act begin: behind the words of the act before. */
  private static int before(List<Hit> hits, Act act) {
    int from = 0;
    for (Hit hit : hits) {
      if (hit.to() <= act.from && !hit.frame().noun()) {
        from = hit.to();
      }
    }
    return from;
  }

  /** Where the words about an act end: at the next verb that is told by itself. */
  private static int behind(Line line, List<Hit> hits, Act act) {
    for (Hit hit : hits) {
      if (hit.from() > act.from
          && !hit.frame().noun()
          && hit.tense() == Inflection.Tense.PAST
          && (line.at(hit.from() - 1).equals("and") || line.at(hit.from() - 1).equals(","))) {
        return hit.from();
      }
    }
    return line.size();
  }

  private static Mention<CodedEvent> mention(Document document, Act act) {
    Sentence sentence = act.line.sentence();
    CodedEvent event =
        new CodedEvent(
            document.text(sentence),
            act.type,
            Objects.requireNonNull(act.form),
            act.parties,
            act.initiator,
            act.fields,
            act.date,
            act.status,
            act.attribution);
    return new Mention<>(event, sentence.span(), act.rule);
  }
}
