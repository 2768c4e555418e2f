package org.sitrep.core.article;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What every stored fact has, of whichever kind: where it stands in which article, by whose account
 * and by which rule.
 */
@MappedSuperclass
public abstract class StoredFact {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "article_id")
  private Article article;

  private int ordinal;
  private @Nullable String attribution;
  private String quote;

  @Column(name = "span_start")
  private int spanStart;

  @Column(name = "span_end")
  private int spanEnd;

  private String rule;

  @Column(name = "coder_version")
  private String coderVersion;

  @Column(name = "fact_key")
  private String factKey;

  /** For JPA. */
  protected StoredFact() {}

  public long id() {
    return id;
  }

  public Article article() {
    return article;
  }

  /** Its place among the article's facts of its kind. */
  public int ordinal() {
    return ordinal;
  }

  public @Nullable String attribution() {
    return attribution;
  }

  public String quote() {
    return quote;
  }

  /** Where the quote begins in the article's text, in UTF-16 code units. */
  public int spanStart() {
    return spanStart;
  }

  /** Where the quote ends, exclusive. */
  public int spanEnd() {
    return spanEnd;
  }

  public String rule() {
    return rule;
  }

  public String coderVersion() {
    return coderVersion;
  }

  /** A value of {@code FactKey}. */
  public String factKey() {
    return factKey;
  }
}
