package org.sitrep.core.article;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored articles. */
public interface Articles extends JpaRepository<Article, Long> {}
