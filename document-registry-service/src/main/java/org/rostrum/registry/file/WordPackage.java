package org.rostrum.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A package whose content types name the main part of a Word document without macros (ECMA-376 part 2, section 7.2.3;
 * part 1, section 11.3.10). Read from the front, so that a lying directory of a ZIP file needs no memory.
 */
final class WordPackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN_PART = FileFormat.DOCX.mediaType() + ".main+xml";
    private static final int MOST_ENTRIES = 10_000;
    /** Of all that is unpacked to get to the content types, in bytes. */
    private static final long MOST_UNPACKED = 1L << 30;

    private static final int LARGEST_LIST = 1 << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private WordPackage() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            long unpacked = 0;
            byte[] chunk = new byte[64 * 1024];
            for (int entries = 0; entries < MOST_ENTRIES; entries++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals(CONTENT_TYPES)) {
                    return namesMainPart(new FirstBytes(zip, LARGEST_LIST));
                }
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException | XMLStreamException broken) {
            if (!Files.isReadable(file)) {
                throw new IOException("An upload cannot be read again", broken);
            }
            return false;
        }
    }

    private static boolean namesMainPart(InputStream list) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(list);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && MAIN_PART.equals(reader.getAttributeValue(null, "ContentType"))) {
                return true;
            }
        }
        return false;
    }
}
