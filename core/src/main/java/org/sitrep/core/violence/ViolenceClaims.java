package org.sitrep.core.violence;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored violence claims. */
public interface ViolenceClaims extends JpaRepository<ViolenceClaim, Long> {}
