package org.sitrep.core.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored articles. */
public interface Articles extends JpaRepository<Article, Long> {

  /** How many articles a version of the coder was the last to try. */
  interface CodedBy {
    @Nullable String getVersion();

    long getNumber();
  }

  /** How many articles each version of the coder was the last to try; without one not yet coded. */
  @Query(
      """
      select a.coderVersion as version, count(a) as number from Article a
      group by a.coderVersion order by a.coderVersion nulls last
      """)
  List<CodedBy> countByCoder();
}
