package org.sitrep.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.core.article.FieldMapping.Part;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.field.FieldNames;

/** An article as named fields. */
final class FieldsArticle {

  private static final int NAMES_TOLD = 40;

  private final FieldMapping mapping;

  FieldsArticle(FieldMapping mapping) {
    this.mapping = mapping;
  }

  Finding find(List<ArchiveRecord.Field> all, @Nullable Instant archivedAt, Instant now) {
    Fields fields = new Fields(all, mapping);
    String text = text(fields);
    if (text.isEmpty()) {
      return new Finding.Refused(
          RejectReason.NO_TEXT,
          "no text in any of " + fields.names().stream().limit(NAMES_TOLD).toList());
    }
    String title = line(fields, Part.TITLE, FieldNames.TITLE);
    String written = first(fields, Part.PUBLISHED, FieldNames.PUBLISHED);
    DateChoice published =
        DateChoice.ofField(written, FieldDates.of(written, mapping), archivedAt, now);
    String dateline = line(fields, Part.DATELINE, FieldNames.DATELINE);
    String language = Languages.ofTag(first(fields, Part.LANGUAGE, FieldNames.LANGUAGE));
    return new Finding.Found(
        new FoundArticle(
            line(fields, Part.ID, FieldNames.ID),
            line(fields, Part.URL, FieldNames.URL),
            title == null ? "" : Markup.line(title),
            line(fields, Part.SOURCE, FieldNames.SOURCE),
            authors(fields),
            published.day(),
            published.moment(),
            dateline == null ? Datelines.find(text) : dateline,
            language == null ? Languages.ofText(text) : language,
            text,
            published.dating()));
  }

  private static String text(Fields fields, List<String> plain) {
    String text = CleanText.paragraphs(Markup.text(String.join("\n\n", plain)));
    Optional<String> cut = CutText.sentences(text);
    if (cut.isEmpty()) {
      return text;
    }
    String lead =
        fields.values(FieldNames.SUMMARY).stream()
            .findFirst()
            .map(summary -> CleanText.paragraphs(Markup.text(summary)))
            .orElse("");
    return CutText.joined(lead, cut.get());
  }

  private String text(Fields fields) {
    String text = text(fields, fields.values(Part.TEXT, FieldNames.TEXT));
    if (!text.isEmpty()) {
      return text;
    }
    String html = first(fields, Part.HTML, FieldNames.HTML);
    return html == null ? "" : CleanText.paragraphs(Markup.paragraphs(html));
  }

  private static List<String> authors(List<String> values) {
    return values.size() > 1
        ? Authors.clean(values)
        : values.isEmpty() ? List.of() : Authors.split(values.getFirst());
  }

  private List<String> authors(Fields fields) {
    return authors(fields.values(Part.AUTHORS, FieldNames.AUTHORS));
  }

  private static @Nullable String first(Fields fields, Part part, List<String> usual) {
    return fields.values(part, usual).stream().findFirst().orElse(null);
  }

  private static @Nullable String line(Fields fields, Part part, List<String> usual) {
    return CleanText.line(first(fields, part, usual));
  }
}
