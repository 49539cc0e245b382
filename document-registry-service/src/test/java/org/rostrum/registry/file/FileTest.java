package org.rostrum.registry.file;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.rostrum.registry.RegistryTest;

/** What the tests of files share. */
abstract class FileTest extends RegistryTest {

    /** @param version {@code en/pdf} */
    static String fileOf(String version, String symbol) {
        return "/v1/document-files/" + version + "/"
                + symbol.replace(" ", "%20").replace("/", "%2F");
    }

    /** A document of a series of its own. */
    static String newDocument() {
        String symbol = newSeries() + "/2023/1";
        enter(symbol, "{}");
        return symbol;
    }

    static RequestSpecification sending(String user, byte[] content) {
        return as(user).contentType("application/octet-stream").body(content);
    }

    static Response create(String version, String symbol, byte[] content) {
        return sending("secretariat", content).header("If-None-Match", "*").put(fileOf(version, symbol));
    }

    /** @return its ETag */
    static String upload(String version, String symbol, byte[] content) {
        return create(version, symbol, content).then().statusCode(201).extract().header("ETag");
    }
}
