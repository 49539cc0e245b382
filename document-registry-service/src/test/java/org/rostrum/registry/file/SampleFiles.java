package org.rostrum.registry.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files, each of what its format needs to be known by. */
final class SampleFiles {

    static final String AKN = "<?xml version=\"1.0\"?>\n<akomaNtoso"
            + " xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><doc name=\"agenda\"/></akomaNtoso>";

    private SampleFiles() {}

    /** @param text makes it another file */
    static byte[] pdf(String text) {
        return utf8(
                "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj <</Title (" + text + ")>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx() throws IOException {
        return wordPackage("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static byte[] docxWithMacros() throws IOException {
        return wordPackage("application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    /** The content types last, as LibreOffice writes them. */
    private static byte[] wordPackage(String mainPart) throws IOException {
        return zip(
                "word/document.xml",
                "<document/>",
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"" + mainPart + "\"/></Types>");
    }

    static byte[] plainZip() throws IOException {
        return zip("notes.txt", "nothing");
    }

    static byte[] epub() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = utf8("application/epub+zip");
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            var sum = new java.util.zip.CRC32();
            sum.update(type);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return bytes.toByteArray();
    }

    static byte[] doc() throws IOException {
        return compound("WordDocument");
    }

    static byte[] xls() throws IOException {
        return compound("Workbook");
    }

    private static byte[] compound(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[5_000]), part);
            parts.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }
}
