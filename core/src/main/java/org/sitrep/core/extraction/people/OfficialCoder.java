package org.sitrep.core.extraction.people;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.actor.Official;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.FactCoder;
import org.sitrep.core.extraction.text.Sentence;

/**
 * Finds the people who act for a state or an organisation: each at most once a sentence, under the
 * name and the office by which the article introduces them.
 */
public final class OfficialCoder implements FactCoder<Official> {

  private final NameFinder finder;
  private final NameWords words = new NameWords();

  /** A coder that knows the offices and people that the finder finds. */
  public OfficialCoder(NameFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Mention<Official>> code(Document document) {
    Introductions introductions = new Introductions(document, finder.find(document), words);
    for (Sentence sentence : document.sentences()) {
      introductions.read(sentence);
    }
    List<Mention<Official>> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      mentions.addAll(introductions.mentions(sentence));
    }
    return mentions;
  }
}
