package org.sitrep.core.article;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored rejected records. */
public interface RejectedRecords extends JpaRepository<RejectedRecord, Long> {

  /** One record with its archive. */
  @EntityGraph(attributePaths = "archive")
  Optional<RejectedRecord> findWithArchiveById(long id);

  /** How many records one run rejected for each reason. */
  @Query(
      "select r.reason as reason, count(r) as number from RejectedRecord r"
          + " where r.jobExecutionId = ?1 group by r.reason")
  List<ReasonCount> countByReason(long jobExecutionId);

  /** How many records each step of one run rejected. */
  @Query(
      "select r.step as step, count(r) as number from RejectedRecord r"
          + " where r.jobExecutionId = ?1 group by r.step")
  List<StepCount> countByStep(long jobExecutionId);

  /** A step and how many records it rejected. */
  interface StepCount {
    String getStep();

    long getNumber();
  }

  /** A reason and how many records it met. */
  interface ReasonCount {
    String getReason();

    long getNumber();
  }
}
