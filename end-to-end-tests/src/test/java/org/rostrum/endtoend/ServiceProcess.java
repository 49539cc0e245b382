package org.rostrum.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rostrum.localstack.DatabaseServer;

/** One service as a process of its own, with the environment that a test gives it and nothing else around it. */
final class ServiceProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param name of the log, {@code target/<name>.log} */
    static ServiceProcess start(String module, String name, Map<String, String> environment) throws IOException {
        Path log = Path.of("target", name + ".log");
        Path jar = Path.of("..", module, "target", "quarkus-app", "quarkus-run.jar");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        command.environment().keySet().removeIf(variable -> variable.matches("(QUARKUS|ROSTRUM)_.*"));
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        command.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        command.environment().putAll(environment);
        return new ServiceProcess(command.start(), log, port);
    }

    /** The three variables that name a service's database. */
    static Map<String, String> on(DatabaseServer server, String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", server.username(database),
                "QUARKUS_DATASOURCE_PASSWORD", server.password(database));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
    }

    /** Waits for the end of the process. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not end by itself; its log: " + log.toAbsolutePath());
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        client.close();
    }
}
