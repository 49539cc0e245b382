package org.rostrum.registry.file;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against S3Proxy, a program that speaks S3, started from what Maven put into {@code target/s3-server}. */
class S3StoreTest extends FileStoreContract {

    private static final String KEY = "rostrum-test";
    private static final String SECRET = "rostrum-test-secret";
    private static final String BUCKET = "documents";
    private static final int ATTEMPTS = 600;

    private static Process server;
    private static S3Store store;

    @BeforeAll
    static void startServer(@TempDir Path home) throws Exception {
        URI endpoint = URI.create("http://127.0.0.1:" + freePort());
        Path settings = home.resolve("s3proxy.conf");
        Map<String, String> said = Map.of(
                "s3proxy.endpoint", endpoint.toString(),
                "s3proxy.authorization", "aws-v2-or-v4",
                "s3proxy.identity", KEY,
                "s3proxy.credential", SECRET,
                "jclouds.provider", "transient",
                "jclouds.identity", "none",
                "jclouds.credential", "none");
        Files.write(
                settings,
                said.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-jar",
                        Path.of("target", "s3-server", "s3proxy.jar").toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "s3-server", "log.txt").toFile())
                .start();
        createBucket(endpoint);
        store = new S3Store(BUCKET, new Settings(endpoint));
    }

    /** The first call that is answered shows that the server is up. */
    private static void createBucket(URI endpoint) throws InterruptedException {
        try (S3Client client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    client.createBucket(request -> request.bucket(BUCKET));
                    return;
                } catch (SdkClientException notYet) {
                    if (attempt == ATTEMPTS || server.waitFor(100, TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException(
                                "The S3 server did not start: target/s3-server/log.txt", notYet);
                    }
                }
            }
        }
    }

    @AfterAll
    static void stopServer() {
        if (store != null) {
            store.close();
        }
        server.destroy();
    }

    @Override
    FileStore store() {
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Settings(URI url) implements FileSettings.S3 {
        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public String prefix() {
            return "content/";
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(url);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(SECRET);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
