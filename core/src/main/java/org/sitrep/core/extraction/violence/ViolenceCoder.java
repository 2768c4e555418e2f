package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.FactCoder;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;

/** Codes the violence claims of an article by the rules of this package. */
public final class ViolenceCoder implements FactCoder<CodedClaim> {

  private final NameFinder finder;

  /** A coder that knows the names that the finder finds. */
  public ViolenceCoder(NameFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Mention<CodedClaim>> code(Document document) {
    return code(document, Trace.NONE);
  }

  /** What the rules see in a document, for those who ask why. */
  public ViolenceReading read(Document document) {
    ViolenceReading reading = new ViolenceReading(document);
    var _ = code(document, reading.trace());
    return reading;
  }

  private static boolean none(SentenceParts parts, Draft draft, Trace trace) {
    boolean none = Topic.negated(parts, draft) || Readings.jailbreak(parts, draft);
    if (none) {
      trace.dropped(
          draft, "the sentence tells of an accident, a court, sport or a mere possibility");
    }
    return none;
  }

  private List<Mention<CodedClaim>> code(Document document, Trace trace) {
    if (Topic.otherThanViolence(document)) {
      trace.otherTopic();
      return List.of();
    }
    Times times = Times.of(document);
    List<Draft> drafts = new ArrayList<>();
    Groups groups = new Groups();
    Ellipses ellipses = new Ellipses();
    Set<Measure> told = Told.in(document);
    for (Sentence sentence : document.sentences()) {
      SentenceParts parts = new SentenceParts(document, sentence, times, told);
      List<Draft> found = new ArrayList<>(new HarmRules(parts, document.capitals()).apply());
      found.addAll(new CountRules(parts, times).apply(found));
      Readings.together(found);
      found.addAll(ellipses.beside(parts, found));
      found.removeIf(draft -> none(parts, draft, trace));
      found.sort((a, b) -> Integer.compare(a.first, b.first));
      Readings.casualties(found);
      Readings.died(parts, found);
      Readings.custody(parts, found);
      Readings.neutralised(parts, found);
      groups.inherit(parts, found);
      trace.found(parts, found);
      drafts.addAll(found);
    }
    if (drafts.isEmpty()) {
      return List.of();
    }
    LaterGroups.sumLater(drafts);
    new CivilianReport(document, times).groups(drafts);
    LaterGroups.captives(drafts);
    Undistinguished.groups(document, drafts);
    Set<Draft> spelled = SpelledOut.in(drafts);
    spelled.forEach(draft -> trace.dropped(draft, "it only spells out a count told before"));
    drafts.removeAll(spelled);
    Names names = finder.find(document);
    return new Claims(document, times, names).of(drafts);
  }
}
