package org.sitrep.core.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An article as it was found in a record of an archive. */
@Entity
@Table(name = "article")
public class Article {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "archive_id")
  private Archive archive;

  private String entry;

  @Column(name = "byte_offset")
  private long byteOffset;

  private long ordinal;

  @Column(name = "external_id")
  private @Nullable String externalId;

  private @Nullable String url;
  private String title;
  private @Nullable String source;
  private String[] authors;
  private @Nullable LocalDate published;

  @Column(name = "published_at")
  private @Nullable OffsetDateTime publishedAt;

  private @Nullable String dateline;
  private @Nullable String language;
  private String text;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  @Column(name = "archived_at")
  private @Nullable Instant archivedAt;

  @Column(name = "published_from")
  private @Nullable String publishedFrom;

  @Column(name = "published_refused")
  private String[] publishedRefused;

  @Column(name = "coder_version")
  private @Nullable String coderVersion;

  @Column(name = "coded_at")
  private @Nullable Instant codedAt;

  /** For JPA. */
  protected Article() {}

  public long id() {
    return id;
  }

  public Archive archive() {
    return archive;
  }

  public String entry() {
    return entry;
  }

  public long byteOffset() {
    return byteOffset;
  }

  public long ordinal() {
    return ordinal;
  }

  public @Nullable String externalId() {
    return externalId;
  }

  public @Nullable String url() {
    return url;
  }

  public String title() {
    return title;
  }

  public @Nullable String source() {
    return source;
  }

  public String[] authors() {
    return authors;
  }

  public @Nullable LocalDate published() {
    return published;
  }

  public @Nullable OffsetDateTime publishedAt() {
    return publishedAt;
  }

  public @Nullable String dateline() {
    return dateline;
  }

  public @Nullable String language() {
    return language;
  }

  public String text() {
    return text;
  }

  public String contentSha256() {
    return contentSha256;
  }

  public Instant loadedAt() {
    return loadedAt;
  }

  /** When the archive's record was made, which for a web archive is the fetch. */
  public @Nullable Instant archivedAt() {
    return archivedAt;
  }

  /** The code of the place where the date of publication stands. */
  public @Nullable String publishedFrom() {
    return publishedFrom;
  }

  /** Dates that were told and not believed, each with its place and the reason. */
  public String[] publishedRefused() {
    return publishedRefused;
  }

  public @Nullable String coderVersion() {
    return coderVersion;
  }

  public @Nullable Instant codedAt() {
    return codedAt;
  }
}
