package org.sitrep.core.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A party or perpetrator by its canonical name. */
@Entity
@Table(name = "actor")
public class Actor {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private ActorKind kind;

  private @Nullable String country;

  /** For JPA. */
  protected Actor() {}

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public ActorKind kind() {
    return kind;
  }

  public @Nullable String country() {
    return country;
  }
}
