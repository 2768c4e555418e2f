package org.sitrep.core.article;

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

/** A file of articles as it was found in an inbox; its SHA-256 is what it is known by. */
@Entity
@Table(name = "archive")
public class Archive {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String sha256;
  private String file;
  private long bytes;
  private @Nullable String format;

  @Enumerated(EnumType.STRING)
  private ArchiveStatus status;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "loaded_at")
  private @Nullable Instant loadedAt;

  private long records;
  private long articles;
  private long filtered;
  private long rejected;

  /** For JPA. */
  protected Archive() {}

  public long id() {
    return id;
  }

  public String sha256() {
    return sha256;
  }

  public String file() {
    return file;
  }

  public long bytes() {
    return bytes;
  }

  public @Nullable String format() {
    return format;
  }

  public ArchiveStatus status() {
    return status;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public @Nullable Instant loadedAt() {
    return loadedAt;
  }

  public long records() {
    return records;
  }

  public long articles() {
    return articles;
  }

  public long filtered() {
    return filtered;
  }

  public long rejected() {
    return rejected;
  }
}
