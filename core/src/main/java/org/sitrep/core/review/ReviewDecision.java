package org.sitrep.core.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an analyst decided on a fact. Decisions are kept when later ones take their place. */
@Entity
@Table(name = "review_decision")
public class ReviewDecision {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "fact_key")
  private String factKey;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "superseded_at")
  private @Nullable Instant supersededAt;

  /** For JPA. */
  protected ReviewDecision() {}

  public long id() {
    return id;
  }

  public String factKey() {
    return factKey;
  }

  public Decision decision() {
    return decision;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable Instant supersededAt() {
    return supersededAt;
  }
}
