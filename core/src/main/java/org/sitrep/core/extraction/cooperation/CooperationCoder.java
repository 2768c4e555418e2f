package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/** Codes the cooperation events of an article. */
public final class CooperationCoder {

  private static final Set<EventType> WITH_GROUPS =
      Set.of(EventType.AGREE, EventType.RETREAT, EventType.CONSULT, EventType.CONCEDE);

  private final FrameLexicon frames = new FrameLexicon();
  private final FieldLexicon fields = new FieldLexicon();
  private final PartyFinder parties = new PartyFinder(new Vocabulary());
  private final Names names;

  CooperationCoder(Names names) {
    this.names = names;
  }

  /** Codes one article. */
  public List<Mention<CodedEvent>> code(Document document) {
    Discourse discourse = new Discourse();
    Occasions occasions = new Occasions();
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      open = open && sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      Line line = Line.of(document, sentence, open);
      open = line.leavesQuoteOpen();
      read(document, line, discourse, occasions);
    }
    List<Mention<CodedEvent>> mentions = new ArrayList<>();
    for (Act act : occasions.merged()) {
      mentions.add(mention(document, act));
    }
    return mentions;
  }

  private void read(Document document, Line line, Discourse discourse, Occasions occasions) {
    List<NameHit> hits = names.in(document, line);
    List<Group> groups = Groups.of(line, parties.find(line, hits, discourse), discourse);
    List<Hit> words = frames.find(line);
    if (!words.isEmpty() && !groups.isEmpty()) {
      Arguments arguments = new Arguments(line, groups, words);
      for (Act act : new ActReader(arguments, occasions).read()) {
        act.fields.addAll(fields.in(line, 0, line.size()));
        occasions.add(act);
        discourse.acted(act.parties);
      }
    }
    for (Group group : groups) {
      discourse.mentioned(group.party(), group.subject());
    }
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
