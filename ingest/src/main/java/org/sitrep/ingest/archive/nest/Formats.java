package org.sitrep.ingest.archive.nest;

import java.util.List;
import java.util.Optional;
import org.sitrep.ingest.archive.ArchiveFormat;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.container.TarFormat;
import org.sitrep.ingest.archive.container.ZipFormat;
import org.sitrep.ingest.archive.json.JsonFormat;
import org.sitrep.ingest.archive.mail.MailFormat;
import org.sitrep.ingest.archive.parquet.ParquetFormat;
import org.sitrep.ingest.archive.table.TableFormat;
import org.sitrep.ingest.archive.text.JsonLinesFormat;
import org.sitrep.ingest.archive.text.MarkdownFormat;
import org.sitrep.ingest.archive.text.PageFormat;
import org.sitrep.ingest.archive.text.PlainTextFormat;
import org.sitrep.ingest.archive.warc.ArcFormat;
import org.sitrep.ingest.archive.warc.WarcFormat;
import org.sitrep.ingest.archive.xml.XmlFormat;

/** The formats of content. A new one is a class and a line here. */
final class Formats {

  /** The certain ones first: what begins with a word of its own before what only looks like it. */
  private static final List<ArchiveFormat> ALL =
      List.of(
          new ZipFormat(),
          new TarFormat(),
          new WarcFormat(),
          new ArcFormat(),
          new ParquetFormat(),
          new MailFormat.Mailbox(),
          new MailFormat.Message(),
          new JsonFormat(),
          new JsonLinesFormat(),
          XmlFormat.RSS,
          XmlFormat.ATOM,
          XmlFormat.NITF,
          XmlFormat.NEWSML_G2,
          XmlFormat.NEWSML,
          XmlFormat.REUTERS,
          XmlFormat.DUMP,
          new TableFormat(),
          new PageFormat(),
          new MarkdownFormat(),
          new PlainTextFormat());

  private Formats() {}

  /**
   * The most certain format of any of the starts that a content has: its own, and where it is
   * compressed in members those of some more, since the very first may be damaged.
   */
  static Optional<ArchiveFormat> of(List<ContentStart> starts) {
    return ALL.stream().filter(format -> starts.stream().anyMatch(format::begins)).findFirst();
  }
}
