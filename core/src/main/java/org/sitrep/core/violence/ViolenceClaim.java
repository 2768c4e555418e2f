package org.sitrep.core.violence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Actor;
import org.sitrep.core.actor.Place;
import org.sitrep.core.article.StoredFact;

/** A violence claim as stored: what the coder found, where in which article, and by which rule. */
@Entity
@Table(name = "violence_claim")
public class ViolenceClaim extends StoredFact {

  @Enumerated(EnumType.STRING)
  private Measure measure;

  private @Nullable Integer low;
  private int best;
  private @Nullable Integer high;

  @Enumerated(EnumType.STRING)
  private Qualifier qualifier;

  private String[] victims;

  @ManyToOne(fetch = FetchType.LAZY, optional = true)
  @JoinColumn(name = "perpetrator_id")
  private @Nullable Actor perpetrator;

  @Enumerated(EnumType.STRING)
  @Column(name = "perpetrator_status")
  private @Nullable PerpetratorStatus perpetratorStatus;

  @Enumerated(EnumType.STRING)
  private @Nullable Method method;

  private @Nullable String country;

  @ManyToOne(fetch = FetchType.LAZY, optional = true)
  @JoinColumn(name = "place_id")
  private @Nullable Place place;

  @Column(name = "from_date")
  private @Nullable LocalDate from;

  @Column(name = "to_date")
  private @Nullable LocalDate to;

  @Enumerated(EnumType.STRING)
  private Scope scope;

  /** For JPA. */
  protected ViolenceClaim() {}

  public Measure measure() {
    return measure;
  }

  public @Nullable Integer low() {
    return low;
  }

  public int best() {
    return best;
  }

  public @Nullable Integer high() {
    return high;
  }

  public Qualifier qualifier() {
    return qualifier;
  }

  public String[] victims() {
    return victims;
  }

  public @Nullable Actor perpetrator() {
    return perpetrator;
  }

  public @Nullable PerpetratorStatus perpetratorStatus() {
    return perpetratorStatus;
  }

  public @Nullable Method method() {
    return method;
  }

  public @Nullable String country() {
    return country;
  }

  public @Nullable Place place() {
    return place;
  }

  public @Nullable LocalDate from() {
    return from;
  }

  public @Nullable LocalDate to() {
    return to;
  }

  public Scope scope() {
    return scope;
  }
}
