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
    if (Topic.otherThanViolence(document)) {
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
      found.removeIf(draft -> Topic.negated(parts, draft) || Readings.jailbreak(parts, draft));
      found.sort((a, b) -> Integer.compare(a.first, b.first));
      Readings.casualties(found);
      Readings.died(parts, found);
      Readings.custody(parts, found);
      Readings.neutralised(parts, found);
      groups.inherit(parts, found);
      drafts.addAll(found);
    }
    if (drafts.isEmpty()) {
      return List.of();
    }
    Groups.sumLater(drafts);
    Groups.reportOnCivilians(drafts);
    drafts.removeAll(SpelledOut.in(drafts));
    Names names = finder.find(document);
    return new Claims(document, times, names).of(drafts);
  }
}
