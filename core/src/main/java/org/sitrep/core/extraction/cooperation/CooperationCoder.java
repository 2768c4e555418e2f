package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.FactCoder;
import org.sitrep.core.extraction.text.Sentence;

/** Codes the cooperation events of an article. */
public final class CooperationCoder implements FactCoder<CodedEvent> {

  private final Knowledge knowledge;

  /** Loads the lexicons; names are found with a finder. */
  public CooperationCoder(NameFinder finder) {
    this.knowledge = Knowledge.with(finder);
  }

  @Override
  public List<Mention<CodedEvent>> code(Document document) {
    List<Mention<CodedEvent>> mentions = new ArrayList<>();
    for (Act act : new ArticleReader(document, knowledge, Watch.NONE).read()) {
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
      mentions.add(new Mention<>(event, sentence.span(), act.rule));
    }
    return mentions;
  }

  /** What the rules see in a document, for those who ask why. */
  public CooperationReading read(Document document) {
    CooperationReading reading = new CooperationReading();
    var _ = new ArticleReader(document, knowledge, reading.watch()).read();
    return reading;
  }
}
