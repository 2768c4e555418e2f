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

/** A record that could not be taken, with its place in the archive, the reason and its bytes. */
@Entity
@Table(name = "rejected_record")
public class RejectedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "archive_id")
  private Archive archive;

  private String step;
  private String entry;

  @Column(name = "byte_offset")
  private long byteOffset;

  private long ordinal;
  private String reason;
  private String detail;
  private byte[] raw;

  @Column(name = "raw_length")
  private long rawLength;

  @Column(name = "job_execution_id")
  private long jobExecutionId;

  @Column(name = "rejected_at")
  private Instant rejectedAt;

  /** For JPA. */
  protected RejectedRecord() {}

  public long id() {
    return id;
  }

  public Archive archive() {
    return archive;
  }

  public String step() {
    return step;
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

  public String reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }

  public byte[] raw() {
    return raw;
  }

  public long rawLength() {
    return rawLength;
  }

  public long jobExecutionId() {
    return jobExecutionId;
  }

  public Instant rejectedAt() {
    return rejectedAt;
  }
}
