package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program is made of may be given away with it. */
class LicencesTest {

  private static final String PARTS = "/META-INF/sbom/application.cdx.json";
  private static final String KNOWN = "/licences.tsv";

  @Test
  void everyPartHasALicenceThatIsKnown() throws IOException {
    Set<String> known =
        text(KNOWN)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t", -1)[0])
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    int parts = 0;
    for (JsonNode part : JsonMapper.builder().build().readTree(text(PARTS)).get("components")) {
      parts++;
      List<String> licences = licences(part);
      // Of several one may be chosen.
      if (licences.stream().noneMatch(known::contains)) {
        unknown.add(part.path("purl").asString() + ": " + licences);
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(parts).isGreaterThan(100);
  }

  private static List<String> licences(JsonNode part) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : part.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(
          licence.has("id")
              ? licence.get("id").asString()
              : licence.path("name").asString(choice.path("expression").asString("")));
    }
    return licences;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = LicencesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as("%s, which an offline build does not make", resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
