package org.sitrep.core.extraction.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Span;

/**
 * An article cut into paragraphs, sentences and tokens. All offsets point into {@link #whole()}.
 * Safe for many threads.
 */
public final class Document {

  private final ArticleText article;
  private final String whole;
  private final List<Token> tokens;
  private final List<Sentence> sentences;
  private final int[] sentenceOfToken;
  private final @Nullable Dateline dateline;
  private final boolean capitals;
  private final Map<Object, Object> readings = new HashMap<>(4);

  private Document(ArticleText article) {
    this.article = article;
    this.whole = article.whole();
    this.tokens = List.copyOf(Tokeniser.tokens(whole));
    this.sentences = List.copyOf(new SentenceSplitter(whole, tokens, article.textStart()).split());
    this.sentenceOfToken = new int[tokens.size()];
    for (Sentence sentence : sentences) {
      Arrays.fill(sentenceOfToken, sentence.first(), sentence.end(), sentence.index());
    }
    this.dateline = Dateline.find(this);
    this.capitals = mostlyCapitals();
  }

  /** Cuts an article. */
  public static Document of(ArticleText article) {
    return new Document(article);
  }

  /**
   * What a reader makes of this document, made when first asked for: several coders read the same.
   *
   * @param reader whoever makes it; the same reader always gets the same
   */
  @SuppressWarnings("unchecked")
  public synchronized <T> T read(Object reader, Function<Document, T> make) {
    T known = (T) readings.get(reader);
    if (known == null) {
      known = make.apply(this);
      readings.put(reader, known);
    }
    return known;
  }

  /** The article that was cut. */
  public ArticleText article() {
    return article;
  }

  /** Title, blank line and text. */
  public String whole() {
    return whole;
  }

  /** All tokens in order; every token belongs to one sentence. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The token of an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** All sentences in order, those of the title first. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentence that a token belongs to. */
  public Sentence sentenceOf(int token) {
    return sentences.get(sentenceOfToken[token]);
  }

  /** The exact text of a sentence. */
  public String text(Sentence sentence) {
    return whole.substring(sentence.span().start(), sentence.span().end());
  }

  /** The exact text from one token to before another, as written. */
  public String text(int firstToken, int endToken) {
    return whole.substring(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
  }

  /** The span from one token to before another. */
  public Span span(int firstToken, int endToken) {
    return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
  }

  /** The dateline before the first sentence, such as "KABUL (AP) —", or null. */
  public @Nullable Dateline dateline() {
    return dateline;
  }

  /** The first token of a sentence that is not its dateline. */
  public int bodyStart(Sentence sentence) {
    return dateline != null && dateline.first() == sentence.first()
        ? Math.min(dateline.end(), sentence.end() - 1)
        : sentence.first();
  }

  /** Whether the text is wholly or nearly written in capitals, so that case tells nothing. */
  public boolean capitals() {
    return capitals;
  }

  private boolean mostlyCapitals() {
    int upper = 0;
    int lower = 0;
    for (int i = article.textStart(); i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper > 4 * lower;
  }
}
