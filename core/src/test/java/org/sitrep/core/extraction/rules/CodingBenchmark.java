package org.sitrep.core.extraction.rules;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;

/** Articles of about 500 words coded per second on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CodingBenchmark {

  private static final String REPORT =
      """
      QUETTA: At least five soldiers were killed and nine others wounded when a roadside bomb struck a convoy near the town \
      on Tuesday, officials said. The group claimed responsibility in a message sent to journalists.

      In a search operation that followed, security forces killed three militants and arrested two suspects, the army said in \
      a statement on Wednesday. The prime minister condemned the attack and spoke on the telephone with his counterpart.

      The two sides agreed to share intelligence and to train police officers. They also discussed trade, energy and the \
      situation in Afghanistan, the foreign ministry said, and they will meet again next month in Islamabad.

      """;

  private final Coder coder = Coders.builtIn();
  private final ArticleText article =
      new ArticleText(
          "Five soldiers killed in bombing",
          REPORT.repeat(4),
          LocalDate.of(2026, 3, 11),
          "Wire",
          "QUETTA");

  /** One article. */
  @Benchmark
  public CodedArticle code() {
    return coder.code(article);
  }
}
