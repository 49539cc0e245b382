package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/** A language version, from upload to removal, through the gateway; larger than any other body may be. */
@ExtendWith(RunningStack.class)
class DocumentFilesTest {

    private static final String SYMBOL = "CAC/COSP/EG.1/2023/CRP.1";
    private static final long LIMIT = 300L * 1024 * 1024;
    private static final String RAW = "/v1/document-files/en/pdf/" + SYMBOL;
    private static final String ENCODED = "/v1/document-files/en/pdf/" + SYMBOL.replace("/", "%2F");

    @Test
    void aLanguageVersionIsUploadedReadInPartsFoundAndRemoved(SampleAgenda sample, Api api) {
        // The import of the sample has entered the document.
        sample.session();
        byte[] pdf = pdf();
        String tag = api.as("secretariat")
                .contentType("application/pdf")
                .header("If-None-Match", "*")
                .body(pdf)
                .put(RAW)
                .then()
                .statusCode(201)
                .header("Location", endsWith(ENCODED))
                .body("sizeBytes", equalTo(pdf.length))
                .extract()
                .header("ETag");
        for (String address : new String[] {RAW, ENCODED}) {
            Response whole = api.as("delegate-at").get(address);
            whole.then().statusCode(200).contentType("application/pdf").header("ETag", tag);
            assertThat(Arrays.equals(whole.asByteArray(), pdf)).isTrue();
            Response part = api.as("delegate-at")
                    .header("Range", "bytes=11000000-11000009")
                    .get(address);
            part.then().statusCode(206).header("Content-Range", "bytes 11000000-11000009/" + pdf.length);
            assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(pdf, 11_000_000, 11_000_010));
        }
        api.as("delegate-at")
                .redirects()
                .follow(false)
                .get("/v1/access?s=" + SYMBOL + "&l=English&t=pdf")
                .then()
                .statusCode(302)
                .header("Location", endsWith(ENCODED));
        api.as("delegate-at")
                .get("/v1/access?s=" + SYMBOL + "&l=F")
                .then()
                .statusCode(404)
                .body("available.url", hasItem(ENCODED));
        api.as("secretariat").header("If-Match", tag).delete(ENCODED).then().statusCode(204);
        api.as("delegate-at").get(RAW).then().statusCode(404);
    }

    /** Each process of the stack has 256 MB of heap; who kept such a file in memory would not come through this. */
    @Test
    void theLargestFilePassesThroughProcessesThatHaveLessMemory(SampleAgenda sample, Stack stack) throws Exception {
        sample.session();
        String token = "Bearer " + stack.tokenOf("secretariat");
        URI address = URI.create(stack.gatewayUrl() + "/v1/document-files/fr/pdf/" + SYMBOL);
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest upload = HttpRequest.newBuilder(address)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", token)
                    .header("If-None-Match", "*")
                    .PUT(BodyPublishers.ofInputStream(() -> new DigestInputStream(largestPdf(), sent)))
                    .build();
            var stored = client.send(upload, BodyHandlers.ofString());
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
            String tag = "\"" + HexFormat.of().formatHex(sent.digest()) + "\"";
            assertThat(stored.headers().firstValue("ETag")).contains(tag);
            HttpRequest download = HttpRequest.newBuilder(address)
                    .header("Authorization", token)
                    .build();
            try (var received =
                            client.send(download, BodyHandlers.ofInputStream()).body();
                    InputStream expected = largestPdf()) {
                assertThat(digestOf(received)).isEqualTo(digestOf(expected));
            }
            HttpRequest removal = HttpRequest.newBuilder(address)
                    .header("Authorization", token)
                    .header("If-Match", tag)
                    .DELETE()
                    .build();
            assertThat(client.send(removal, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        }
    }

    private static byte[] digestOf(InputStream bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        return digest.digest();
    }

    /** 300 MB, which is the limit, made while it is read. */
    private static InputStream largestPdf() {
        byte[] piece = pdf();
        long left = LIMIT;
        List<InputStream> pieces = new ArrayList<>();
        for (; left > 0; left -= piece.length) {
            pieces.add(new ByteArrayInputStream(piece, 0, (int) Math.min(left, piece.length)));
        }
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    private static byte[] pdf() {
        byte[] pdf = new byte[12_000_000];
        for (int i = 0; i < pdf.length; i++) {
            pdf[i] = (byte) (i % 251);
        }
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        return pdf;
    }
}
