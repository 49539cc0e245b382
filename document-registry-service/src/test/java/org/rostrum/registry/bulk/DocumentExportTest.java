package org.rostrum.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.registry.RegistryTest;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.search.DocumentSearch;

@QuarkusTest
class DocumentExportTest extends RegistryTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DocumentSearch stretch;

    @Test
    void givesEveryDocumentOnceInTheOrderOfSymbolsAndTakesTheLinesBackUnchanged() throws Exception {
        String series = newSeries();
        int count = 2 * DocumentExport.STRETCH;
        load(String.join(
                "\n",
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> ("{\"symbol\": \"%s/2023/%d\", \"status\": \"ISSUED\","
                                        + " \"title\": {\"en\": \"Report\", \"ar\": \"\u062A\u0642\u0631\u064A\u0631\"}, \"items\": [\"3(a)\"],"
                                        + " \"releases\": {\"en\": {\"state\": \"RELEASED\", \"at\": \"2023-06-26T10:00:00+02:00\"}}}")
                                .formatted(series, number))
                        .toList()));
        Response answer = as("observer").accept(NDJSON).get("/v1/documents?body=" + series);
        answer.then()
                .statusCode(200)
                .contentType(NDJSON)
                .header("Vary", containsString("Accept"))
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", equalTo("attachment; filename=\"documents.ndjson\""));
        String exported = text(answer);
        List<String> symbols = exported.lines()
                .map(line -> read(line).path("symbol").textValue())
                .toList();
        assertThat(symbols).hasSize(count).isSorted().doesNotHaveDuplicates();
        JsonNode listed =
                read(as("observer").get("/v1/documents?limit=1&body=" + series).asString());
        assertThat(read(exported.lines().findFirst().orElseThrow())).isEqualTo(listed.at("/data/0"));
        assertThat(load(exported))
                .endsWith(
                        "{\"summary\":{\"lines\":%1$d,\"created\":0,\"changed\":0,\"unchanged\":%1$d,\"refused\":0}}\n"
                                .formatted(count));
    }

    @Test
    void takesTheFiltersOfTheListAndNothingElse() {
        String series = newSeries();
        load("{\"symbol\": \"%1$s/2022/1\"}\n{\"symbol\": \"%1$s/2023/1\"}\n{\"symbol\": \"%1$s/2023/CRP.1\"}"
                .formatted(series));
        assertThat(text(as("observer").accept(NDJSON).get("/v1/documents?year=2023&kind=CRP&body=" + series))
                        .lines())
                .singleElement()
                .asString()
                .contains("CRP.1");
        assertThat(text(as("observer").accept(NDJSON).get("/v1/documents?q=" + series + "/2023"))
                        .lines())
                .hasSize(2);
        assertThat(text(as("observer").accept(NDJSON).get("/v1/documents?year=1901&body=" + series)))
                .isEmpty();
        for (String parameter : List.of("limit=1", "cursor=x", "lang=fr", "status=LOST", "yeer=2023")) {
            as("observer")
                    .accept("text/csv")
                    .get("/v1/documents?" + parameter)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM);
        }
    }

    @Test
    void writesATableThatSpreadsheetsDoNotCalculate() throws IOException {
        String symbol = newSeries() + "/2023/1/Add.1";
        load(
                ("{\"symbol\": \"%s\", \"status\": \"ISSUED\", \"title\": {\"en\": \"=HYPERLINK(\\\"x\\\")\", \"zh\": \"\u62A5\u544A\"},"
                                + " \"author\": \"A, \\\"B\\\"\\nC\", \"items\": [\"3(a)\", \"4\"], \"titlesAsPrinted\": [{\"en\": \"One\"}, {\"en\": \"Two\"}],"
                                + " \"date\": \"2023-06-26\", \"originalLanguage\": \"fr\", \"releases\": {\"fr\": {\"state\": \"NOT_YET\"}}}")
                        .formatted(symbol));
        Response answer = as("observer").accept("text/csv").get("/v1/documents?q=" + symbol);
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8;header=present"))
                .header("Content-Disposition", equalTo("attachment; filename=\"documents.csv\""));
        assertThat(text(answer))
                .startsWith("symbol,status,title.ar,title.zh,title.en,")
                .endsWith("\r\n");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(answer)))
                .getRecords();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("symbol")).isEqualTo(symbol);
            assertThat(row.get("title.en")).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(row.get("title.zh")).isEqualTo("\u62A5\u544A");
            assertThat(row.get("title.fr")).isEmpty();
            assertThat(row.get("author")).isEqualTo("A, \"B\"\nC");
            assertThat(row.get("items")).isEqualTo("3(a)\n4");
            assertThat(row.get("titlesAsPrinted.en")).isEqualTo("One\nTwo");
            assertThat(row.get("date")).isEqualTo("2023-06-26");
            assertThat(row.get("originalLanguage")).isEqualTo("fr");
            assertThat(row.get("release.fr")).isEqualTo("NOT_YET");
            assertThat(row.get("relation")).isEqualTo("ADDS_TO");
            assertThat(row.get("relatesTo")).isEqualTo(symbol.replace("/Add.1", ""));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "application/json, text/csv | application/json",
                "text/* | text/csv",
                "text/html, text/csv;q=0.9, */*;q=0.8 | text/csv",
                "application/json;q=0.5, application/x-ndjson;q=0.6 | application/x-ndjson",
                "application/json;q=0, */* | application/x-ndjson",
                "application/json;q=0, application/x-ndjson;q=0, */*;q=0.1 | text/csv"
            })
    void givesWhatTheCallerPrefers(String accept, String given) {
        var request = as("observer").body("");
        Response answer = (accept == null ? request : request.accept(accept)).get("/v1/documents?body=" + newSeries());
        answer.then().statusCode(200).header("Vary", containsString("Accept"));
        assertThat(answer.contentType()).startsWith(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"image/png", "application/json;q=0", "*/*;q=0"})
    void saysWhatThereIsWhereTheCallerAcceptsNoneOfIt(String accept) {
        as("observer")
                .accept(accept)
                .get("/v1/documents")
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/not-acceptable"), "available", hasItem("text/csv"));
    }

    @Test
    void givesWhatIsFoundByWordsToo() {
        String series = newSeries();
        load("{\"symbol\": \"%1$s/2023/1\", \"title\": {\"en\": \"Recovery\"}}\n{\"symbol\": \"%1$s/2023/2\"}"
                .formatted(series));
        await().untilAsserted(() -> {
            Response answer = as("observer").accept(NDJSON).get("/v1/documents?q=recov&body=" + series);
            answer.then().statusCode(200);
            assertThat(text(answer).lines()).singleElement().asString().contains(series + "/2023/1");
        });
        as("observer")
                .accept(NDJSON)
                .get("/v1/documents?q=" + "a%20".repeat(41))
                .then()
                .statusCode(400);
    }

    @Test
    void isForReadersOnly() {
        for (String format : List.of(NDJSON, "text/csv")) {
            RestAssured.given().accept(format).get("/v1/documents").then().statusCode(401);
        }
    }

    @Test
    void breaksTheAnswerOffWhereTheDatabaseGoesAway() throws Exception {
        String series = newSeries();
        load("{\"symbol\": \"%s/2023/1\"}".formatted(series));
        DocumentSearch real = ClientProxy.unwrap(stretch);
        QuarkusMock.installMockForType(new FirstStretchOnly(real), DocumentSearch.class);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/documents?body=" + series))
                .header("Accept", NDJSON)
                .header("Authorization", "Bearer " + TestRealm.tokenOf("observer"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    /** Gives one document so often that the beginning of the answer goes out, and then there is no database. */
    private static final class FirstStretchOnly extends DocumentSearch {
        private final DocumentSearch real;

        FirstStretchOnly(DocumentSearch real) {
            super(null, null);
            this.real = real;
        }

        @Override
        public Stretch stretch(DocumentFilter filter, String after, int rows) {
            if (after == null) {
                Stretch first = real.stretch(filter, null, 1);
                return new Stretch(Collections.nCopies(1_000, first.documents().getFirst()), first.last());
            }
            throw new IllegalStateException("The database went away");
        }
    }

    private static String load(String lines) {
        return text(as("secretariat")
                .contentType(NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch"));
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError(line, noJson);
        }
    }
}
