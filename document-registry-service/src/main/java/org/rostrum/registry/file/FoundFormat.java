package org.rostrum.registry.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.tika.detect.XmlRootExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.web.WebProblem;

/** What a file is by its content, at constant memory. Its name and the sender's Content-Type are not asked. */
final class FoundFormat {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(FoundFormat.class.getClassLoader());
    private static final MediaTypeRegistry KINSHIP = TYPES.getMediaTypeRegistry();
    private static final MediaType XHTML = MediaType.application("xhtml+xml");
    private static final MediaType OLE = MediaType.application("x-tika-msoffice");
    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;

    /** The root of Akoma Ntoso (OASIS LegalDocML 3.0), and of the version before it was a standard. */
    private static final Set<QName> AKOMA_NTOSO = Set.of(
            new QName("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "akomaNtoso"),
            new QName("http://www.akomantoso.org/2.0", "akomaNtoso"));

    /** Where it is told what is in a compound file: one of these is easily taken for the other. */
    private static final Set<FileFormat> WORD = EnumSet.of(FileFormat.DOC, FileFormat.DOCX);

    private static final int LONGEST_PROLOGUE = 64 * 1024;

    private FoundFormat() {}

    /** @throws RuntimeException 415 with what was found, if the file is not of the format; 413 too large to tell */
    static void require(FileFormat format, Path file) throws IOException {
        if (format == FileFormat.DOC && Files.size(file) > WordBinary.LARGEST) {
            throw WebProblem.PAYLOAD_TOO_LARGE
                    .because("A Word document in a compound file may have %d bytes. Send it as docx or pdf."
                            .formatted(WordBinary.LARGEST))
                    .with("maxBytes", WordBinary.LARGEST)
                    .build();
        }
        MediaType found = typeOf(file, format);
        boolean fits =
                switch (format) {
                    case PDF, EPUB, DOCX, DOC, AKN -> found.toString().equals(format.mediaType());
                    case HTML -> found.equals(MediaType.TEXT_HTML) || found.equals(XHTML);
                    case XML ->
                        isOf(MediaType.APPLICATION_XML, found)
                                || found.toString().equals(FileFormat.AKN.mediaType());
                    // Whatever it talks of, it will be shown as text.
                    case MD, TXT -> true;
                };
        boolean readable = !format.isPlainText() || isPlainUtf8(file);
        if (!fits || !readable) {
            throw RegistryProblem.FILE_OF_ANOTHER_FORMAT
                    .because("The file was taken for %s%s, but %s is expected here."
                            .formatted(
                                    found,
                                    readable ? "" : " that is not UTF-8 text without control characters",
                                    format.mediaType()))
                    .with("format", format)
                    .with("found", found.toString())
                    .with("expected", format.mediaType())
                    .build();
        }
    }

    private static MediaType typeOf(Path file, FileFormat expected) throws IOException {
        MediaType outside;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            outside = TYPES.detect(in, new Metadata());
        }
        if (isOf(MediaType.APPLICATION_XML, outside) && isAkomaNtoso(file)) {
            return MediaType.parse(FileFormat.AKN.mediaType());
        }
        if (isOf(ZIP, outside) && WordPackage.is(file)) {
            return MediaType.parse(FileFormat.DOCX.mediaType());
        }
        if (WORD.contains(expected) && isOf(OLE, outside) && WordBinary.is(file)) {
            return MediaType.parse(FileFormat.DOC.mediaType());
        }
        return outside;
    }

    private static boolean isAkomaNtoso(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            QName root = new XmlRootExtractor().extractRootElement(in.readNBytes(LONGEST_PROLOGUE));
            // There is none where the beginning is not well formed.
            return root != null && AKOMA_NTOSO.contains(root);
        }
    }

    private static boolean isOf(MediaType family, MediaType found) {
        return found.equals(family) || KINSHIP.isSpecializationOf(found, family);
    }

    /** Tabs, ends of lines and of pages are the only control characters that plain text has. */
    private static boolean isPlainUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer text = CharBuffer.allocate(64 * 1024);
        try (FileChannel channel = FileChannel.open(file)) {
            for (boolean end = false; !end; ) {
                end = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), text, end);
                if (result.isError() || hasControl(text.flip())) {
                    return false;
                }
                bytes.compact();
                text.clear();
            }
        }
        return true;
    }

    private static boolean hasControl(CharBuffer text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f);
    }
}
