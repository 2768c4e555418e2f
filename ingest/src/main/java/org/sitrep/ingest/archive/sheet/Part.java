package org.sitrep.ingest.archive.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part of a workbook as it is unpacked: within limits, and without document types. */
final class Part implements AutoCloseable {

  /** Small parts may be packed as tightly as they like. */
  private static final long FREE = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final InputStream bytes;
  private final XMLStreamReader xml;

  private Part(String name, InputStream bytes, XMLStreamReader xml) {
    this.name = name;
    this.bytes = bytes;
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // They count &amp; too, of which a large sheet has many; what is unpacked is limited as a
    // whole.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    return factory;
  }

  /** Opens a part; null where the workbook has none of this name. */
  static @Nullable Part open(ZipFile zip, String name, SheetLimits limits) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    InputStream bytes = new Unpacked(zip.getInputStream(entry), entry, limits);
    try {
      return new Part(name, bytes, FACTORY.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      bytes.close();
      throw broken(name, e);
    }
  }

  /** Goes on to the next element or text; false at the end. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new SheetFileException(
              name + " has a document type, which no workbook needs: it is not read");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_ELEMENT
            || event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(name, e);
    }
  }

  boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  boolean isText() {
    return xml.isCharacters();
  }

  String text() {
    return xml.getText();
  }

  /** An attribute by its local name. */
  @Nullable String attribute(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of the relationships' namespace, which bears the number of a part. */
  @Nullable String relation() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(name, e);
    } finally {
      bytes.close();
    }
  }

  private static IOException broken(String name, XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SheetFileException limit) {
        return limit;
      }
    }
    if (e.getNestedException() instanceof IOException io) {
      return new SheetFileException(name + " cannot be unpacked: " + io.getMessage(), e);
    }
    return new SheetFileException(
        name + " is no sound XML: " + String.valueOf(e.getMessage()).replace('\n', ' '), e);
  }

  /** Counts what comes out. */
  private static final class Unpacked extends FilterInputStream {
    private final ZipEntry entry;
    private final SheetLimits limits;
    private long out;

    Unpacked(InputStream in, ZipEntry entry, SheetLimits limits) {
      super(in);
      this.entry = entry;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) throws SheetFileException {
      out += more;
      if (out > limits.part()) {
        throw new SheetFileException(
            "%s is larger than %d bytes when it is unpacked: it is not read"
                .formatted(entry.getName(), limits.part()));
      }
      long packed = Math.max(1, entry.getCompressedSize());
      if (out > FREE && out / packed > limits.ratio()) {
        throw new SheetFileException(
            "%s unpacks to more than %d times its size: it is not read"
                .formatted(entry.getName(), limits.ratio()));
      }
    }
  }
}
