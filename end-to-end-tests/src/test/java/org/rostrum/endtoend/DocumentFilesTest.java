package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A language version, from upload to removal, through the gateway; larger than any other body may be. */
@ExtendWith(RunningStack.class)
class DocumentFilesTest {

    private static final String SYMBOL = "CAC/COSP/EG.1/2023/CRP.1";
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
