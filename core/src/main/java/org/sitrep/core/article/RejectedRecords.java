package org.sitrep.core.article;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rejected records. */
public interface RejectedRecords extends JpaRepository<RejectedRecord, Long> {}
