package org.sitrep.ingest.load;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.page.ArticleFinder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class IngestSettingsTest {

  @Test
  void withoutPropertiesTheLimitsAreThoseOfTheCheck() {
    IngestSettings settings = bind(Map.of());
    assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(settings.chunk()).isEqualTo(200);
    assertThat(settings.pageTime()).isEqualTo(ArticleFinder.TIME);
    assertThat(settings.parallel()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void everyPropertyIsTaken() {
    assertThat(
            bind(
                Map.ofEntries(
                    entry("sitrep.ingest.threads", "3"),
                    entry("sitrep.ingest.chunk", "50"),
                    entry("sitrep.ingest.segment-size", "6MB"),
                    entry("sitrep.ingest.max-record-size", "1MB"),
                    entry("sitrep.ingest.max-ratio", "10"),
                    entry("sitrep.ingest.max-records", "99"),
                    entry("sitrep.ingest.max-archive-size", "2MB"),
                    entry("sitrep.ingest.kept-size", "3KB"),
                    entry("sitrep.ingest.max-depth", "2"),
                    entry("sitrep.ingest.max-entries", "77"),
                    entry("sitrep.ingest.max-spool-size", "4MB"),
                    entry("sitrep.ingest.max-window-size", "5MB"),
                    entry("sitrep.ingest.page-time", "700ms"))))
        .isEqualTo(
            new IngestSettings(
                3,
                50,
                DataSize.ofMegabytes(6),
                DataSize.ofMegabytes(1),
                10,
                99,
                DataSize.ofMegabytes(2),
                DataSize.ofKilobytes(3),
                2,
                77,
                DataSize.ofMegabytes(4),
                DataSize.ofMegabytes(5),
                Duration.ofMillis(700)));
  }

  private static IngestSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("sitrep.ingest", IngestSettings.class);
  }
}
