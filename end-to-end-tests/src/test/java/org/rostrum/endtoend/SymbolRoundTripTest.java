package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.Stack;

/** Symbols with every character that paths have a meaning for, through the real gateway into the real registry and back. */
@ExtendWith(RunningStack.class)
class SymbolRoundTripTest {

    @BeforeAll
    static void entersTheDocumentThatVariantsMightReach(Api api) {
        api.as("admin")
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("{}")
                .put("/v1/documents/A%2F3456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/3456",
                "A/BUR/SR.1",
                "A/RES/217 (III)",
                "A/RES/217A (III)",
                "A/RES/3362 (S-VII)",
                "A/RES/2252 (ES-V)",
                "A/RES/ES-10/21",
                "A/RES/S-27/2",
                "A/HRC/S-33/1",
                "A/62/17 (Part I)",
                "A/62/17 (Part II)/Corr.1",
                "A/CONF.151/26/Rev.1 (Vol. I)",
                "A/78/6 (Sect. 29A)",
                "A/78/6 (Income sect. 1)",
                "A/76/100*",
                "A/78/251/Add.1**",
                "A/RES/32/105 (SUPP)",
                "A/HRC/AC/2008/1/2",
                "S/RES/1019 (1995)",
                "S/PV.6201 (Resumption 1)",
                "S/2022/10/Add.10*",
                "S/AC.37/2003/(1455)/7",
                "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
                "E/ESCAP/PTA/IISG(2)/CRP.2",
                "TD/B/EX(41)/3 (Vol. I)",
                "TD/B/C.1/IRON ORE/4",
                "TD/CODE TOT/25",
                "UNEP/OzL.Pro.23/Bur.1/R.2",
                "CCPR/C/125/D/2728/2016",
                "CRC/C/AUT/CO/5-6",
                "CAC/COSP/EG.1/2023/CRP.1/Rev.1/Add.2/Corr.1",
                "NPT/CONF.2020/PC.I/CRP.2",
                "ISBA/21/C/15*",
                "LC/G.2586 (SES.35/13)",
            })
    void roundTripsByRawEncodedAndMixedPath(String symbol, Api api) {
        String raw = symbol.replace(" ", "%20");
        String encoded = raw.replace("/", "%2F");
        api.as("admin").header("If-Match", "*").delete("/v1/documents/" + encoded);

        api.as("admin")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"title\": {\"en\": \"Round trip\"}}")
                .put("/v1/documents/" + encoded)
                .then()
                .statusCode(201)
                .body("symbol", equalTo(symbol));

        String mixed = raw.replaceFirst("/", "%2f");
        String all = encoded.replace("(", "%28")
                .replace(")", "%29")
                .replace("*", "%2A")
                .replace(".", "%2E");
        for (String path : new String[] {raw, encoded, mixed, all}) {
            api.as("observer")
                    .redirects()
                    .follow(false)
                    .get("/v1/documents/" + path)
                    .then()
                    .statusCode(200)
                    .body("symbol", equalTo(symbol));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A%252F3456",
                "A/./3456",
                "A/../A/3456",
                "A/%2E%2E/A/3456",
                "A//3456",
                "A%2F%2F3456",
                "A;x=1/3456",
                "A%3Bx=1/3456",
                "A%5C3456",
                "A/3456/",
                "A/3456%2F",
                "A/3456%00",
            })
    void answersNoVariantWithADocument(String path, Stack stack) throws Exception {
        assertThat(status(stack, "A/3456")).isEqualTo(200);
        assertThat(status(stack, path)).isIn(400, 404);
    }

    /** By a client that sends a path as it is; others repair it first. */
    private static int status(Stack stack, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.gatewayUrl() + "/v1/documents/" + path))
                .header("Authorization", "Bearer " + stack.tokenOf("observer"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
