package org.rostrum.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.testing.TestRealm;

@QuarkusTest
class FileResourceTest extends FileTest {

    private static final int LIMIT = 1024 * 1024;
    private static final byte[] PDF = SampleFiles.pdf("Provisional agenda");

    @Test
    void givesBackWhatWasUploaded() throws Exception {
        String symbol = newDocument();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(PDF);
        String hex = HexFormat.of().formatHex(digest);
        create("en/pdf", symbol, PDF)
                .then()
                .statusCode(201)
                .header("Location", endsWith(fileOf("en/pdf", symbol)))
                .header("ETag", "\"" + hex + "\"")
                .body("symbol", equalTo(symbol), "language", equalTo("en"), "format", equalTo("pdf"))
                .body("mediaType", equalTo("application/pdf"), "sizeBytes", equalTo(PDF.length))
                .body("sha256", equalTo(hex), "storedAt", notNullValue(), "url", equalTo(fileOf("en/pdf", symbol)));
        var answer = as("observer").get(fileOf("en/pdf", symbol));
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"" + hex + "\"")
                .header("Content-Length", Integer.toString(PDF.length))
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + symbol.replace('/', '-') + "-en.pdf\"");
        assertThat(answer.asByteArray()).isEqualTo(PDF);
    }

    @Test
    void tellsOfAFileWithoutGivingIt() {
        String symbol = newDocument();
        String tag = upload("fr/pdf", symbol, PDF);
        as("observer")
                .head(fileOf("fr/pdf", symbol))
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(PDF.length))
                .header("ETag", tag)
                .contentType("application/pdf")
                .body(equalTo(""));
    }

    @Test
    void isFoundByRawPathAndByEncodedSlashes() {
        String symbol = newDocument();
        upload("en/txt", symbol, SampleFiles.utf8("agenda"));
        as("observer")
                .get("/v1/document-files/en/txt/" + symbol)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(equalTo("agenda"));
    }

    @Test
    void keepsPagesFromRunningInABrowser() {
        String symbol = newDocument();
        upload("en/html", symbol, SampleFiles.utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        as("observer")
                .get(fileOf("en/html", symbol))
                .then()
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;"));
    }

    @Test
    void givesAPart() {
        String symbol = newDocument();
        String tag = upload("en/pdf", symbol, PDF);
        var part = as("observer").header("Range", "bytes=5-9").get(fileOf("en/pdf", symbol));
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 5-9/" + PDF.length)
                .header("Content-Length", "5")
                .header("ETag", tag);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(PDF, 5, 10));
        byte[] end = as("observer")
                .header("Range", "bytes=-6")
                .get(fileOf("en/pdf", symbol))
                .asByteArray();
        assertThat(end).isEqualTo(SampleFiles.utf8("%%EOF\n"));
        as("observer")
                .header("Range", "bytes=" + PDF.length + "-")
                .get(fileOf("en/pdf", symbol))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + PDF.length)
                .body("type", equalTo("/problems/range-not-satisfiable"), "sizeBytes", equalTo(PDF.length));
        as("observer")
                .header("Range", "bytes=0-1,4-5")
                .get(fileOf("en/pdf", symbol))
                .then()
                .statusCode(200);
    }

    @Test
    void givesAPartOnlyOfTheVersionThatTheCallerHas() {
        String symbol = newDocument();
        String tag = upload("en/pdf", symbol, PDF);
        as("observer")
                .header("Range", "bytes=0-4")
                .header("If-Range", tag)
                .get(fileOf("en/pdf", symbol))
                .then()
                .statusCode(206);
        for (String other : List.of("\"0123\"", "W/" + tag, "Wed, 21 Oct 2026 07:28:00 GMT")) {
            as("observer")
                    .header("Range", "bytes=0-4")
                    .header("If-Range", other)
                    .get(fileOf("en/pdf", symbol))
                    .then()
                    .statusCode(200)
                    .header("Content-Length", Integer.toString(PDF.length));
        }
    }

    @Test
    void savesWhoeverHasTheFile() {
        String symbol = newDocument();
        String tag = upload("en/pdf", symbol, PDF);
        as("observer")
                .header("If-None-Match", tag)
                .get(fileOf("en/pdf", symbol))
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
    }

    @Test
    void createsAndReplacesUnderConditionsOnly() {
        String symbol = newDocument();
        String address = fileOf("en/pdf", symbol);
        byte[] other = SampleFiles.pdf("Revised");
        sending("secretariat", PDF).put(address).then().statusCode(428);
        sending("secretariat", PDF)
                .header("If-Match", "\"1\"")
                .put(address)
                .then()
                .statusCode(412);
        String tag = upload("en/pdf", symbol, PDF);
        create("en/pdf", symbol, other).then().statusCode(412).body("currentTag", equalTo(tag));
        sending("secretariat", other).put(address).then().statusCode(428);
        sending("secretariat", other)
                .header("If-Match", "\"0\"")
                .put(address)
                .then()
                .statusCode(412);
        String newTag = sending("secretariat", other)
                .header("If-Match", tag)
                .put(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(newTag).isNotEqualTo(tag);
        assertThat(as("observer").get(address).asByteArray()).isEqualTo(other);
        as("secretariat").delete(address).then().statusCode(428);
        as("secretariat").header("If-Match", tag).delete(address).then().statusCode(412);
        as("secretariat").header("If-Match", newTag).delete(address).then().statusCode(204);
        as("observer").get(address).then().statusCode(404);
        as("secretariat").header("If-Match", newTag).delete(address).then().statusCode(404);
    }

    @Test
    void keepsOneContentForManyFiles() {
        String first = newDocument();
        String second = newDocument();
        String tag = upload("en/pdf", first, PDF);
        assertThat(upload("en/pdf", second, PDF)).isEqualTo(tag);
        as("secretariat")
                .header("If-Match", tag)
                .delete(fileOf("en/pdf", first))
                .then()
                .statusCode(204);
        assertThat(as("observer").get(fileOf("en/pdf", second)).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void refusesAFileOfAnotherFormatAndSaysWhatItFound() throws Exception {
        String symbol = newDocument();
        create("en/pdf", symbol, SampleFiles.docx())
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/file-of-another-format"), "expected", equalTo("application/pdf"))
                .body("found", equalTo(FileFormat.DOCX.mediaType()));
        as("observer").get(fileOf("en/pdf", symbol)).then().statusCode(404);
    }

    @Test
    void refusesAnEmptyFile() {
        create("en/txt", newDocument(), new byte[0])
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-empty"));
    }

    @Test
    void takesAFileOfExactlyTheLimit() {
        String symbol = newDocument();
        byte[] text = new byte[LIMIT];
        Arrays.fill(text, (byte) 'x');
        upload("en/txt", symbol, text);
        assertThat(as("observer").get(fileOf("en/txt", symbol)).asByteArray()).isEqualTo(text);
    }

    @Test
    void refusesAFileBeyondTheLimitWhetherItsLengthIsDeclaredOrNot() throws Exception {
        String symbol = newDocument();
        byte[] text = new byte[LIMIT + 1];
        Arrays.fill(text, (byte) 'x');
        create("en/txt", symbol, text)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"), "maxBytes", equalTo(LIMIT));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest chunked = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + fileOf("en/txt", symbol)))
                    .header("Authorization", "Bearer " + TestRealm.tokenOf("secretariat"))
                    .header("If-None-Match", "*")
                    .version(HttpClient.Version.HTTP_1_1)
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text)))
                    .build();
            var answer = client.send(chunked, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"maxBytes\":" + LIMIT);
        }
        as("observer").get(fileOf("en/txt", symbol)).then().statusCode(404);
    }

    @Test
    void checksTheDigestThatTheSenderGives() throws Exception {
        String symbol = newDocument();
        String right = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(PDF)) + ":";
        String wrong = "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":";
        for (String field : List.of("Repr-Digest", "Content-Digest")) {
            sending("secretariat", PDF)
                    .header("If-None-Match", "*")
                    .header(field, "sha-512=:abc=:, " + wrong)
                    .put(fileOf("en/pdf", symbol))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/digest-mismatch"), "found", equalTo(right))
                    .body("expected", equalTo(wrong));
        }
        sending("secretariat", PDF)
                .header("If-None-Match", "*")
                .header("Repr-Digest", "sha-256=abc")
                .put(fileOf("en/pdf", symbol))
                .then()
                .statusCode(400);
        sending("secretariat", PDF)
                .header("If-None-Match", "*")
                .header("Repr-Digest", right)
                .put(fileOf("en/pdf", symbol))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesACompressedBody() {
        sending("secretariat", PDF)
                .header("If-None-Match", "*")
                .header("Content-Encoding", "gzip")
                .put(fileOf("en/pdf", newDocument()))
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity");
    }

    @Test
    void letsOnlyTheSecretariatOfTheBodyWrite() {
        String symbol = newDocument();
        String address = fileOf("en/pdf", symbol);
        for (String user : List.of("observer", "delegate-at", "interpreter", "chair", "partner-system")) {
            sending(user, PDF).header("If-None-Match", "*").put(address).then().statusCode(403);
            as(user).header("If-Match", "*").delete(address).then().statusCode(403);
        }
        asSecretariatOf("CAC/COSP")
                .contentType("application/octet-stream")
                .body(PDF)
                .header("If-None-Match", "*")
                .put(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        String tag = upload("en/pdf", symbol, PDF);
        asSecretariatOf("CAC/COSP")
                .header("If-Match", tag)
                .delete(address)
                .then()
                .statusCode(403);
        for (String user : List.of("observer", "delegate-at", "interpreter", "chair", "partner-system")) {
            as(user).get(address).then().statusCode(200);
        }
    }

    @Test
    void needsTheDocument() {
        String symbol = newSeries() + "/2023/1";
        create("en/pdf", symbol, PDF).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as("observer")
                .get(fileOf("en/pdf", symbol))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as("observer").get("/v1/document-files?symbol=" + symbol).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de/pdf", "EN/pdf", "en/exe", "en/PDF"})
    void knowsNoOtherLanguagesAndFormats(String version) {
        String symbol = newDocument();
        as("observer").get(fileOf(version, symbol)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        create(version, symbol, PDF).then().statusCode(404);
    }

    @Test
    void redirectsATypedVariantAndRefusesToWriteToIt() {
        String location = "/v1/document-files/en/pdf/A%2FC.3%2F78%2FL.1";
        as("observer")
                .get("/v1/document-files/en/pdf/a/c3/78/l1")
                .then()
                .statusCode(308)
                .header("Location", endsWith(location));
        as("observer")
                .head("/v1/document-files/en/pdf/a/c3/78/l1")
                .then()
                .statusCode(308)
                .header("Location", endsWith(location));
        sending("secretariat", PDF)
                .header("If-None-Match", "*")
                .put("/v1/document-files/en/pdf/a/c3/78/l1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/symbol-not-canonical"), "location", equalTo(location));
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/document-files/en/pdf/a/c3/78/l1")
                .then()
                .statusCode(400);
    }

    @Test
    void listsWhatADocumentHas() throws Exception {
        String symbol = newDocument();
        String list = "/v1/document-files?symbol=" + symbol;
        as("observer").get(list).then().statusCode(200).body("data", equalTo(List.of()), "next", nullValue());
        upload("es/pdf", symbol, SampleFiles.pdf("es"));
        upload("ar/docx", symbol, SampleFiles.docx());
        upload("ar/pdf", symbol, SampleFiles.pdf("ar"));
        as("observer")
                .get(list)
                .then()
                .body("data.language", contains("ar", "ar", "es"), "data.format", contains("pdf", "docx", "pdf"))
                .body("data.url", hasItems(fileOf("ar/docx", symbol)), "next", nullValue());
        String next = as("observer").get(list + "&limit=2").then().extract().path("next");
        as("observer")
                .get(list + "&limit=2&cursor=" + next)
                .then()
                .body("data.language", contains("es"), "next", nullValue());
    }

    @Test
    void keepsADocumentThatHasFiles() {
        String symbol = newDocument();
        String tag = upload("en/pdf", symbol, PDF);
        as("secretariat")
                .header("If-Match", "*")
                .delete(documentOf(symbol))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-has-files"))
                .body("files.url", contains(fileOf("en/pdf", symbol)));
        as("secretariat")
                .header("If-Match", tag)
                .delete(fileOf("en/pdf", symbol))
                .then()
                .statusCode(204);
        as("secretariat")
                .header("If-Match", "*")
                .delete(documentOf(symbol))
                .then()
                .statusCode(204);
    }

    @Test
    void changesNothingOfTheDocument() {
        String symbol = newSeries() + "/2023/1";
        String tag = enter(symbol, "{}");
        upload("en/pdf", symbol, PDF);
        as("observer").get(documentOf(symbol)).then().header("ETag", tag).body("status", equalTo("CITED"));
    }
}
