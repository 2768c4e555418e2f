package org.sitrep.ingest.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What must be the same in all processes of a run.
 *
 * @param schema number of the newest migration of the tables
 * @param coder version of the coder, with the imported places
 */
record Build(int schema, String coder) {

  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

  /** This program with a coder. */
  static Build withCoder(String version) {
    try {
      int newest =
          Arrays.stream(
                  new PathMatchingResourcePatternResolver()
                      .getResources("classpath*:db/migration/V*__*.sql"))
              .map(file -> MIGRATION.matcher(Objects.requireNonNullElse(file.getFilename(), "")))
              .filter(Matcher::matches)
              .mapToInt(name -> Integer.parseInt(name.group(1)))
              .max()
              .orElseThrow();
      return new Build(newest, version);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own migrations cannot be read", e);
    }
  }
}
