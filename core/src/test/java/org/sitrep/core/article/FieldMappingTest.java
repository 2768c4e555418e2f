package org.sitrep.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.article.FieldMapping.Constant;
import org.sitrep.core.article.FieldMapping.Name;
import org.sitrep.core.article.FieldMapping.Part;

/** A mapping file says what it means, or in which line it does not. */
class FieldMappingTest {

  @Test
  void namesAndConstantsInTheirOrder() throws FieldMappingException {
    FieldMapping mapping =
        FieldMapping.parse(
            "\ufeff# our export\ntext = Body, Full Text\n\nSource=meta.Paper, \"Coast Herald, late\"\n",
            "fields.txt");
    assertThat(mapping.of(Part.TEXT)).isEqualTo(List.of(new Name("Body"), new Name("Full Text")));
    assertThat(mapping.of(Part.SOURCE))
        .isEqualTo(List.of(new Name("meta.Paper"), new Constant("Coast Herald, late")));
    assertThat(mapping.of(Part.TITLE)).isEmpty();
    assertThat(FieldMapping.parse(mapping.text(), "run 3").terms()).isEqualTo(mapping.terms());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text: Body                  | fields.txt:2: 'text: Body' is not 'part = name'",
        "volltext = Body             | fields.txt:2: 'volltext' is no part of an article",
        "text =                      | fields.txt:2: nothing is told of 'text'",
        "text = Body,                | fields.txt:2: ',' is no list",
        "text = \"Body               | fields.txt:2: '\"Body' is no list",
        "id = b                      | fields.txt:2: 'id' comes twice",
        "published.format = dd.QQQQQQ| fields.txt:2: 'dd.QQQQQQ' is no date pattern",
        "published.zone = Viena      | fields.txt:2: 'Viena' is no time zone",
        "published.locale = de       | fields.txt:2: 'published.locale' means nothing"
      })
  void aLineThatMakesNoSenseIsNamed(String line, String message) {
    assertThatThrownBy(() -> FieldMapping.parse("id = a\n" + line, "fields.txt"))
        .isInstanceOf(FieldMappingException.class)
        .hasMessageStartingWith(message);
  }
}
