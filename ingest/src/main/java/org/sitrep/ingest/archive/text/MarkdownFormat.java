package org.sitrep.ingest.archive.text;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Sniffer;
import org.sitrep.ingest.archive.Source;

/** One text in Markdown, told by its front matter, by a heading or by its links. */
public record MarkdownFormat() implements RecordFormat {

  /** The {@code Content-Type} under which Markdown is handed on. */
  public static final String CONTENT_TYPE = "text/markdown";

  private static final Pattern FIELD = Pattern.compile("[\\w-]+:(?: .*|\\s*)");
  private static final Pattern FIRST_HEADING =
      Pattern.compile("#{1,6} \\S.*(?:\\R|\\z)|\\S.{0,199}\\R(?:={3,}|-{3,})[ \\t]*(?:\\R|\\z)");
  private static final Pattern LATER_HEADING = Pattern.compile("\\R\\R#{1,6} \\S");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[\\n]{1,200}\\]\\((?:https?:)?/");

  @Override
  public String name() {
    return "md";
  }

  @Override
  public boolean begins(ContentStart start) {
    if (Sniffer.sniff(start.bytes()).isEmpty()) {
      return false;
    }
    String text = start.text();
    return frontMatter(text)
        || FIRST_HEADING.matcher(text).lookingAt()
        || LATER_HEADING.matcher(text).find()
        || LINK.matcher(text).find();
  }

  /** Whether a text begins with lines of fields between two lines of hyphens. */
  private static boolean frontMatter(String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    return lines.size() > 2
        && lines.getFirst().equals("---")
        && FIELD.matcher(lines.get(1)).matches()
        && lines.subList(2, lines.size()).contains("---");
  }

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return new WholeContent(source.content(), ArchiveRecord.Content.TEXT, CONTENT_TYPE, limits);
  }
}
