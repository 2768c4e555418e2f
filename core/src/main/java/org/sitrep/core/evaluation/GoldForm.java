package org.sitrep.core.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.VictimGroup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coded facts in the codebook's gold form, an object a line. Sets come out in a fixed order. */
public final class GoldForm {

  private GoldForm() {}

  /** One line of a {@code gold.jsonl}, without the line's end. */
  public static String line(String id, CodedArticle coded) {
    return Json.MAPPER.writeValueAsString(node(id, coded));
  }

  /** A claim as one JSON object. */
  public static String of(CodedClaim claim) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    claim(node, claim);
    return Json.MAPPER.writeValueAsString(node);
  }

  /** An event as one JSON object. */
  public static String of(CodedEvent event) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    event(node, event);
    return Json.MAPPER.writeValueAsString(node);
  }

  /** A person as one JSON object, in the manner of facts. */
  public static String of(Official official) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("name", official.name());
    node.put("office", official.office());
    node.put("party", official.party());
    return Json.MAPPER.writeValueAsString(node);
  }

  static ObjectNode node(String id, CodedArticle coded) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", id);
    ArrayNode violence = line.putArray("violence");
    coded.violence().forEach(mention -> claim(violence.addObject(), mention.fact()));
    ArrayNode cooperation = line.putArray("cooperation");
    coded.cooperation().forEach(mention -> event(cooperation.addObject(), mention.fact()));
    return line;
  }

  private static void claim(ObjectNode node, CodedClaim claim) {
    Estimate estimate = claim.estimate();
    node.put("quote", claim.quote());
    node.put("measure", claim.measure().code());
    node.put("low", estimate.low());
    node.put("best", estimate.best());
    node.put("high", estimate.high());
    node.put("qualifier", estimate.qualifier().code());
    words(node.putArray("victims"), inOrder(claim.victims(), VictimGroup::code));
    node.put("perpetrator", claim.perpetrator());
    node.put("perpetrator_status", codeOf(claim.perpetratorStatus(), status -> status.code()));
    node.put("method", codeOf(claim.method(), method -> method.code()));
    node.put("country", claim.country());
    node.put("place", claim.place());
    node.put("from", codeOf(claim.from(), Object::toString));
    node.put("to", codeOf(claim.to(), Object::toString));
    node.put("scope", claim.scope().code());
    node.put("attribution", claim.attribution());
  }

  private static void event(ObjectNode node, CodedEvent event) {
    node.put("quote", event.quote());
    node.put("type", event.type().code());
    node.put("form", event.form().code());
    words(node.putArray("parties"), event.parties().stream().sorted().toList());
    node.put("initiator", event.initiator());
    words(node.putArray("fields"), inOrder(event.fields(), Field::code));
    node.put("date", codeOf(event.date(), Object::toString));
    node.put("status", event.status().code());
    node.put("attribution", event.attribution());
  }

  private static <E extends Enum<E>> List<String> inOrder(Set<E> set, Function<E, String> code) {
    Stream<E> sorted = set.stream().sorted();
    return sorted.map(code).toList();
  }

  private static void words(ArrayNode array, Collection<String> words) {
    words.forEach(array::add);
  }

  private static <T> @Nullable String codeOf(@Nullable T value, Function<T, String> code) {
    return value == null ? null : code.apply(value);
  }
}
