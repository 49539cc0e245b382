package org.rostrum.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.registry.file.SampleFiles.utf8;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundFormatTest {

    @TempDir
    Path folder;

    @Test
    void knowsEachFormatByItsContent() throws IOException {
        Map<FileFormat, byte[]> samples = Map.of(
                FileFormat.PDF, SampleFiles.pdf("a"),
                FileFormat.DOCX, SampleFiles.docx(),
                FileFormat.DOC, SampleFiles.doc(),
                FileFormat.EPUB, SampleFiles.epub(),
                FileFormat.HTML, utf8("<!DOCTYPE html>\n<html lang=ar><title>جدول الأعمال</title></html>"),
                FileFormat.AKN, utf8(SampleFiles.AKN),
                FileFormat.XML, utf8("<?xml version=\"1.0\"?><agenda/>"),
                FileFormat.MD, utf8("# 临时议程\n"),
                FileFormat.TXT, utf8("Provisional agenda\r\n\f"));
        for (FileFormat format : FileFormat.values()) {
            assertThatCode(() -> FoundFormat.require(format, file(samples.get(format))))
                    .as(format.code())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void takesAkomaNtosoForXmlToo() throws IOException {
        FoundFormat.require(FileFormat.XML, file(utf8(SampleFiles.AKN)));
    }

    @Test
    void takesMarkdownThatBeginsLikeSomethingElse() throws IOException {
        FoundFormat.require(FileFormat.MD, file(utf8("<html> is a tag\n")));
        FoundFormat.require(FileFormat.TXT, file(utf8("%PDF-1.7 is how a PDF begins\n")));
    }

    @Test
    void tellsWhatLooksAlikeApart() throws IOException {
        refuses(FileFormat.DOCX, SampleFiles.plainZip(), "application/zip");
        refuses(FileFormat.DOCX, SampleFiles.docxWithMacros(), "zip");
        refuses(FileFormat.DOCX, SampleFiles.doc(), "application/msword");
        refuses(FileFormat.DOCX, SampleFiles.epub(), "application/epub+zip");
        refuses(FileFormat.EPUB, SampleFiles.docx(), "wordprocessingml");
        refuses(FileFormat.DOC, SampleFiles.xls(), "msoffice");
        refuses(FileFormat.PDF, SampleFiles.docx(), "wordprocessingml");
        refuses(FileFormat.PDF, utf8("<html><body>%PDF-1.7</body></html>"), "text/html");
        refuses(FileFormat.HTML, utf8("Provisional agenda"), "text/plain");
        refuses(FileFormat.AKN, utf8("<?xml version=\"1.0\"?><agenda/>"), "application/xml");
        refuses(FileFormat.XML, utf8("agenda"), "text/plain");
    }

    @Test
    void looksIntoNoCompoundFileThatCouldFillTheMemory() throws IOException {
        Path file = file(SampleFiles.doc());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(WordBinary.LARGEST);
            FoundFormat.require(FileFormat.DOC, file);
            bytes.setLength(WordBinary.LARGEST + 1);
        }
        refuses(FileFormat.DOC, file, 413, "33554432 bytes");
        refuses(FileFormat.DOCX, file, 415, "msoffice");
    }

    @Test
    void wantsTextsInUtf8WithoutControlCharacters() throws IOException {
        byte[] latin = "Ordre du jour révisé".getBytes(StandardCharsets.ISO_8859_1);
        refuses(FileFormat.TXT, latin, "not UTF-8");
        refuses(FileFormat.MD, new byte[] {'#', 0, '\n'}, "control");
        refuses(FileFormat.TXT, SampleFiles.docx(), "not UTF-8");
        refuses(FileFormat.TXT, new byte[] {'a', (byte) 0xc3}, "not UTF-8");
    }

    @Test
    void findsAFaultBehindTheFirstPieceRead() throws IOException {
        byte[] text = utf8("é".repeat(50_000) + "x");
        FoundFormat.require(FileFormat.TXT, file(text));
        text[text.length - 1] = 7;
        refuses(FileFormat.TXT, text, "control");
    }

    private void refuses(FileFormat format, byte[] content, String found) throws IOException {
        refuses(format, file(content), 415, found);
    }

    private static void refuses(FileFormat format, Path file, int status, String found) {
        assertThatThrownBy(() -> FoundFormat.require(format, file))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(status);
                    assertThat(problem.getDetail()).contains(found);
                });
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), content);
    }
}
