package org.sitrep.core.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.VictimGroup;

/**
 * What a fact is known by, the same whenever its article is coded and from whichever archive it
 * comes: the article's content, the span of the sentence, and of a claim measure, best figure and
 * victims, of an event type, form and parties. Facts of one article that have all of these in
 * common are told apart by their order.
 *
 * @param value {@code v} for a claim or {@code c} for an event, 20 hexadecimal digits of the
 *     content, a hyphen, 12 of the fact
 */
public record FactKey(String value) {

  private static final Pattern FORM = Pattern.compile("[vc][0-9a-f]{20}-[0-9a-f]{12}");
  private static final int CONTENT_DIGITS = 20;
  private static final int FACT_DIGITS = 12;
  private static final String VIOLENCE = "v";
  private static final String COOPERATION = "c";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException with the value, where it is no key
   */
  public FactKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException("no key of a fact: '" + value + "'");
    }
  }

  /** Whether a text has the form of a key. */
  public static boolean isKey(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether it is the key of a violence claim, else of a cooperation event. */
  public boolean isOfClaim() {
    return value.startsWith(VIOLENCE);
  }

  /** What the keys of all facts of its kind in its article begin with. */
  public String ofArticle() {
    return value.substring(0, 1 + CONTENT_DIGITS + 1);
  }

  /**
   * The keys of an article's claims.
   *
   * @param content SHA-256 of title and text, in hexadecimal digits
   * @param claims all of them, in the order of the text
   */
  public static List<FactKey> ofClaims(String content, List<Mention<CodedClaim>> claims) {
    return keys(VIOLENCE, content, claims, FactKey::told);
  }

  /** The keys of an article's events, as those of claims. */
  public static List<FactKey> ofEvents(String content, List<Mention<CodedEvent>> events) {
    return keys(COOPERATION, content, events, FactKey::done);
  }

  private static String told(CodedClaim claim) {
    return "%s|%d|%s"
        .formatted(
            claim.measure().code(),
            claim.estimate().best(),
            claim.victims().stream()
                .sorted()
                .map(VictimGroup::code)
                .collect(Collectors.joining(",")));
  }

  private static String done(CodedEvent event) {
    return "%s|%s|%s"
        .formatted(
            event.type().code(),
            event.form().code(),
            String.join(",", new TreeSet<>(event.parties())));
  }

  private static <F> List<FactKey> keys(
      String kind, String content, List<Mention<F>> facts, Function<F, String> what) {
    // Rows made by hand may have no digest for their content.
    String article = kind + hash(content, CONTENT_DIGITS) + "-";
    Map<String, Integer> same = new HashMap<>();
    List<FactKey> keys = new ArrayList<>();
    for (Mention<F> fact : facts) {
      String told =
          "%d|%d|%s".formatted(fact.span().start(), fact.span().end(), what.apply(fact.fact()));
      int before = same.merge(told, 1, Integer::sum) - 1;
      keys.add(new FactKey(article + hash(told + "|" + before, FACT_DIGITS)));
    }
    return keys;
  }

  private static String hash(String text, int digits) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
