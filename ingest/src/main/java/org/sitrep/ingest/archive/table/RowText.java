package org.sitrep.ingest.archive.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The bytes of rows to text. A table is in UTF-8 where its first row beyond ASCII is, else in
 * Windows-1252, in which spreadsheets of old export.
 */
final class RowText {

  private static final Charset EXPORTED = Charset.forName("windows-1252");

  private final Units.Width width;
  private boolean utf8;

  RowText(Units.Width width) {
    this.width = width;
    utf8 = width != Units.Width.BYTE;
  }

  String decode(byte[] row) throws DamageException {
    try {
      String text = width.charset().newDecoder().decode(ByteBuffer.wrap(row)).toString();
      utf8 |= text.length() < row.length;
      return text;
    } catch (CharacterCodingException e) {
      if (utf8) {
        throw new DamageException(RejectReason.BAD_ENCODING, "not valid " + width.charset().name());
      }
      return new String(row, EXPORTED);
    }
  }
}
