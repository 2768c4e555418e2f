package org.sitrep.ingest.archive.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/**
 * JSON that is not one object a line: an array of records, an object that holds one such as the
 * answer of a search, or objects over several lines.
 */
public final class JsonFormat implements RecordFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean begins(ContentStart start) {
    if (start.is("\u00ff\u00fe") || start.is("\u00fe\u00ff")) {
      return false;
    }
    String text = start.text();
    if (text.startsWith("[")) {
      String first = text.substring(1).strip();
      return first.startsWith("{") || first.equals("]");
    }
    return text.startsWith("{") && isDocument(start);
  }

  private static boolean isDocument(ContentStart start) {
    try {
      return new JsonSplitter(new ByteArrayInputStream(start.bytes()), Limits.DEFAULT)
          .beginsDocument();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return new JsonReader(source.content(), limits);
  }
}
