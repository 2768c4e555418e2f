package org.sitrep.core.cooperation;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored cooperation events. */
public interface CooperationEvents extends JpaRepository<CooperationEvent, Long> {}
