package org.rostrum.registry;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.commons.testing.ServiceDatabase;
import org.rostrum.commons.testing.TestRealm;

/** What the tests of this service's API share: the sample users, and symbols of series of their own. */
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@QuarkusTestResource(TestRealm.class)
public abstract class RegistryTest {

    protected static final String PROBLEM = "application/problem+json";

    /** The database outlives a run of the tests. */
    private static final AtomicInteger SERIES = new AtomicInteger(new SecureRandom().nextInt(1_000_000_000));

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    /** Addresses go out as the test writes them: whether a slash is encoded is what many tests are about. */
    protected static RequestSpecification as(String user) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .auth()
                .oauth2(TestRealm.tokenOf(user))
                .contentType(ContentType.JSON);
    }

    protected static RequestSpecification asSecretariatOf(String body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestRealm.sign(
                        TestRealm.token("secretary", "secretariat").claim("bodies", List.of(body))))
                .contentType(ContentType.JSON);
    }

    /** A series of the registry's own, so that tests do not meet. */
    protected static String newSeries() {
        return "A/AC." + SERIES.incrementAndGet();
    }

    protected static String documentOf(String symbol) {
        return "/v1/documents/" + symbol.replace(" ", "%20").replace("/", "%2F");
    }

    /** For tests that need a symbol as it is, which an earlier run may have entered. */
    protected static void removeAnyOf(String symbol) {
        as("admin").header("If-Match", "*").delete(documentOf(symbol));
    }

    /** @return its ETag */
    protected static String enter(String symbol, String details) {
        return as("secretariat")
                .header("If-None-Match", "*")
                .body(details)
                .put(documentOf(symbol))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    /**
     * Enters a document with one file.
     *
     * @return the file's address
     */
    protected static String file(String symbol) {
        enter(symbol, "{}");
        String address = documentOf(symbol).replace("/v1/documents/", "/v1/document-files/en/pdf/");
        as("secretariat")
                .contentType("application/octet-stream")
                .header("If-None-Match", "*")
                .body("%PDF-1.7\n%\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII))
                .put(address)
                .then()
                .statusCode(201);
        return address;
    }
}
