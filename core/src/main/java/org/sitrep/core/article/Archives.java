package org.sitrep.core.article;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored archives. */
public interface Archives extends JpaRepository<Archive, Long> {}
