package org.sitrep.ingest.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.Span;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The ingest job with nothing around it but a fixed clock and a coder of two facts. */
@SpringBootApplication(scanBasePackages = "org.sitrep.ingest")
public class IngestApplication {

  /** A word that the coder fails on. */
  public static final String POISON = "quicksand";

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  Coder coder() {
    return new FixedCoder();
  }

  /** Finds a claim and an event in every article. */
  private static final class FixedCoder implements Coder {

    @Override
    public CodedArticle code(ArticleText article) {
      if (article.text().contains(POISON)) {
        throw new IllegalStateException("sinks in " + POISON);
      }
      String quote = article.text().substring(0, 20);
      Span span = new Span(article.textStart(), article.textStart() + 20);
      CodedClaim claim =
          new CodedClaim(
              quote,
              Measure.KILLED,
              Estimate.atLeast(article.text().length() % 7),
              Set.of(VictimGroup.CIVILIANS, VictimGroup.OFFICIALS),
              "Coast Front",
              PerpetratorStatus.CLAIMED,
              Method.BOMBING,
              null,
              "Harbour City",
              article.published(),
              null,
              Scope.INCIDENT,
              "police");
      CodedEvent event =
          new CodedEvent(
              quote,
              EventType.CONSULT,
              Form.CALL,
              Set.of("NO", "SE", "United Nations"),
              "NO",
              Set.of(Field.TRADE, Field.CYBER),
              new PartialDate(2024, 5, null),
              EventStatus.PLANNED,
              null);
      return new CodedArticle(
          List.of(new Mention<>(claim, span, "test.claim")),
          List.of(new Mention<>(event, span, "test.event")),
          List.of(new Mention<>(new Official("Ann Lee", "president", "NO"), span, "test.person")));
    }

    @Override
    public String version() {
      return "test-1";
    }
  }
}
