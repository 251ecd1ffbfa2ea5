package io.districtbudget.assessment.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What kind of document a zip file is, by its list of parts (ECMA-376, part 2). Nothing else is
 * unpacked, and of the list no more than a bounded piece: a bomb stays closed.
 */
final class OfficePackage {
  private static final String LIST = "[Content_Types].xml";
  private static final int LONGEST_LIST = 1 << 20;

  private OfficePackage() {}

  /** Whether the file's main part is there and makes a document of the media type. */
  static boolean isA(Path file, String mediaType) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry list = zip.getEntry(LIST);
      String main = list == null ? null : part(read(zip, list), mediaType + ".main+xml");
      return main != null && zip.getEntry(main) != null;
    } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
      return false;
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry list) throws IOException {
    try (InputStream content = zip.getInputStream(list)) {
      byte[] read = content.readNBytes(LONGEST_LIST + 1);
      if (read.length > LONGEST_LIST) {
        throw new IOException("list of parts too long");
      }
      return read;
    }
  }

  /** Name of the part that has the content type, without the leading slash. */
  private static @Nullable String part(byte[] list, String contentType) throws XMLStreamException {
    XMLStreamReader xml = parser().createXMLStreamReader(new ByteArrayInputStream(list));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Override")
          && contentType.equalsIgnoreCase(xml.getAttributeValue(null, "ContentType"))) {
        String name = xml.getAttributeValue(null, "PartName");
        return name == null ? null : name.replaceFirst("^/", "");
      }
    }
    return null;
  }

  private static XMLInputFactory parser() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
