package org.sitrep.core.actor;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored actors. */
public interface Actors extends JpaRepository<Actor, Long> {}
