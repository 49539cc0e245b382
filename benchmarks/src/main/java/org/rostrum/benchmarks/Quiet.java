package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.rostrum.localstack.DatabaseServer;
import org.rostrum.localstack.LocalStack;

/** Waits until what follows the loading in the background is done: changes sealed, titles in the index. */
final class Quiet {

    private static final String SERVICE = "document-registry-service";

    private final LocalStack stack;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Quiet(LocalStack stack) {
        this.stack = stack;
        this.token = stack.tokenOf("observer");
    }

    void await(int documents) throws SQLException, IOException, InterruptedException {
        long from = System.nanoTime();
        while (unsealed() > 0 || !isIndexed(documents - 1) || !isIndexed(documents - 1 - BulkLoad.LINES)) {
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.printf("All sealed and in the index %,.0f s later%n", (System.nanoTime() - from) / 1e9);
    }

    private long unsealed() throws SQLException {
        DatabaseServer server = stack.database();
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("registry"), server.username("registry"), server.password("registry"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from change_log where sequence is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The number of a document is a word of its title. */
    private boolean isIndexed(int number) throws IOException, InterruptedException {
        if (number < 0) {
            return true;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        stack.serviceUrl(SERVICE) + "/v1/documents?q=" + Corpus.IN_EVERY_TITLE + "%20" + number))
                .header("Authorization", "Bearer " + token)
                .build();
        return new ObjectMapper()
                        .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .path("total")
                        .asLong()
                > 0;
    }
}
