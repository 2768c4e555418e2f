package org.sitrep.ingest.archive;

/**
 * A format of content, told by how the content begins and never by a name. Instances have no state.
 */
public sealed interface ArchiveFormat permits RecordFormat, EntryFormat {

  /** The word for it in tables and reports, such as {@code csv}: lower case, digits, hyphens. */
  String name();

  /** Whether content that begins like this is of this format. */
  boolean begins(ContentStart start);
}
