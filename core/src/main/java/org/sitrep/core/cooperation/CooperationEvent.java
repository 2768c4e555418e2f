package org.sitrep.core.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Actor;
import org.sitrep.core.article.StoredFact;

/**
 * A cooperation event as stored: what the coder found, where in which article, and by which rule.
 */
@Entity
@Table(name = "cooperation_event")
public class CooperationEvent extends StoredFact {

  @Enumerated(EnumType.STRING)
  private EventType type;

  @Enumerated(EnumType.STRING)
  private Form form;

  @ManyToMany
  @JoinTable(
      name = "cooperation_party",
      joinColumns = @JoinColumn(name = "event_id"),
      inverseJoinColumns = @JoinColumn(name = "actor_id"))
  private Set<Actor> parties;

  @ManyToOne(fetch = FetchType.LAZY, optional = true)
  @JoinColumn(name = "initiator_id")
  private @Nullable Actor initiator;

  private String[] fields;

  @Column(name = "event_date")
  private @Nullable String date;

  @Column(name = "event_day")
  private @Nullable LocalDate day;

  @Enumerated(EnumType.STRING)
  private EventStatus status;

  @Column(name = "quad_class")
  private String quadClass;

  private double intensity;

  /** For JPA. */
  protected CooperationEvent() {}

  public EventType type() {
    return type;
  }

  public Form form() {
    return form;
  }

  public Set<Actor> parties() {
    return parties;
  }

  public @Nullable Actor initiator() {
    return initiator;
  }

  public String[] fields() {
    return fields;
  }

  public @Nullable String date() {
    return date;
  }

  public @Nullable LocalDate day() {
    return day;
  }

  public EventStatus status() {
    return status;
  }

  /** A code of {@link QuadClass}. */
  public String quadClass() {
    return quadClass;
  }

  /** From -10 to 10. */
  public double intensity() {
    return intensity;
  }
}
