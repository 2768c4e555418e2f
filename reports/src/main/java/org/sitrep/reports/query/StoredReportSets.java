package org.sitrep.reports.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.sitrep.core.report.KeptReportSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets of workbooks in the database. */
@Component
public class StoredReportSets implements KeptReportSets {

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredReportSets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A set as it was kept.
   *
   * @param file what to call it in errors
   */
  public record Kept(String file, String yaml) {}

  @Override
  public String keep(String yaml, String file) {
    String hash = hash(yaml);
    jdbc.sql(
            """
            insert into report_set (sha256, file, content, kept_at) values (?, ?, ?, ?)
            on conflict (sha256) do nothing
            """)
        .params(hash, file, yaml, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return hash;
  }

  /** A set by what {@link #keep} gave for it. */
  public Optional<Kept> find(String hash) {
    return jdbc.sql("select file, content from report_set where sha256 = ?")
        .param(hash)
        .query((row, number) -> new Kept(row.getString("file"), row.getString("content")))
        .optional();
  }

  private static String hash(String yaml) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
