package org.sitrep.core.actor;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored places. */
public interface Places extends JpaRepository<Place, Long> {}
