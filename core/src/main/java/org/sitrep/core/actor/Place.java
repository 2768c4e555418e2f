package org.sitrep.core.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A place by the name that articles give it and the country that it lies in. */
@Entity
@Table(name = "place")
public class Place {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String name;
  private @Nullable String country;
  private @Nullable String province;

  /** For JPA. */
  protected Place() {}

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public @Nullable String country() {
    return country;
  }

  public @Nullable String province() {
    return province;
  }
}
