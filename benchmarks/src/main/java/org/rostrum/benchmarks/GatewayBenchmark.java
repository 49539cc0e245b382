package org.rostrum.benchmarks;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.benchmarks.Load.Measured;

/**
 * The gateway beside Spring Cloud Gateway, which checks tokens too, and nginx, which checks nothing: the same small answer
 * of the same upstream, through one after the other.
 */
final class GatewayBenchmark {

    /** One that every gateway sends on. */
    private static final String PATH = "/v1/bodies";

    private static final int RATE = 1_000;
    /** For a short row in which no token comes twice. */
    private static final int TOKENS = 30_000;

    private static final int SECONDS_OF_NEW_TOKENS = 3;

    private final Path checkout;
    private final Path folder;
    private final Load load;
    private final Table table = new Table();
    /** What went through each of the others, by their names. */
    private final Map<String, Measured> peers = new LinkedHashMap<>();

    private final Map<String, Measured> peersWithNewTokens = new LinkedHashMap<>();

    /** @param folder for logs and configuration */
    GatewayBenchmark(Path checkout, Path folder, Load load) {
        this.checkout = checkout;
        this.folder = folder;
        this.load = load;
    }

    Table run() throws Exception {
        buildSpring();
        try (Issuer issuer = new Issuer()) {
            String token = issuer.token();
            List<String> tokens = IntStream.range(0, TOKENS)
                    .parallel()
                    .mapToObj(number -> issuer.token())
                    .toList();
            Measured direct = load.measureAt(RATE, () -> HttpCalls.get(issuer.upstream(), () -> token, PATH));
            table.add("straight to the upstream, at 1,000/s", direct, "", "");
            measureNginx(issuer, token, direct);
            measure("Spring Cloud Gateway", spring(issuer), token, tokens, direct);
            measure("the gateway", gateway(issuer), token, tokens, direct);
        }
        return table;
    }

    /** @param command takes the port it is to listen on */
    private record Proxy(int port, List<String> command, Map<String, String> environment) {}

    private void measureNginx(Issuer issuer, String token, Measured direct) throws Exception {
        String program = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(path -> path + "/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
        if (program == null) {
            table.add("nginx", "NOT RUN: it is not installed; install the package nginx-light", "");
            return;
        }
        int port = free();
        Path configuration = folder.resolve("nginx.conf");
        Files.createDirectories(folder);
        Files.writeString(configuration, """
                daemon off;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/nginx-body;
                  proxy_temp_path %1$s/nginx-proxy;
                  fastcgi_temp_path %1$s/nginx-fastcgi;
                  uwsgi_temp_path %1$s/nginx-uwsgi;
                  scgi_temp_path %1$s/nginx-scgi;
                  keepalive_requests 100000000;
                  upstream behind { server %2$s; keepalive 128; keepalive_requests 100000000; }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(folder, issuer.upstream().substring("http://".length()), port));
        Proxy nginx = new Proxy(port, List.of(program, "-c", configuration.toString()), Map.of());
        measure("nginx, which checks no token", nginx, token, List.of(), direct);
    }

    private Proxy spring(Issuer issuer) throws IOException {
        int port = free();
        return new Proxy(
                port,
                java("benchmarks/spring-cloud-gateway/target/peer.jar"),
                Map.of(
                        "PEER_PORT", Integer.toString(port),
                        "PEER_UPSTREAM", issuer.upstream(),
                        "PEER_ISSUER", issuer.realm()));
    }

    private Proxy gateway(Issuer issuer) throws IOException {
        int port = free();
        return new Proxy(
                port,
                java("gateway/target/quarkus-app/quarkus-run.jar"),
                Map.ofEntries(
                        entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                        entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                        entry("QUARKUS_MANAGEMENT_PORT", "0"),
                        entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.realm()),
                        entry("ROSTRUM_AGENDA_URL", issuer.upstream()),
                        entry("ROSTRUM_REGISTRY_URL", issuer.upstream()),
                        entry("ROSTRUM_SCHEDULE_URL", issuer.upstream()),
                        // One caller asks for all others here.
                        entry("ROSTRUM_GATEWAY_RATES_USER_USUAL", "1000000000/1m"),
                        entry("ROSTRUM_GATEWAY_RATES_CLIENT_USUAL", "1000000000/1m"),
                        entry("ROSTRUM_GATEWAY_RATES_AT_ONCE_USUAL", "100000"),
                        // The others write no line for each request either.
                        entry("QUARKUS_LOG_CATEGORY__ORG_ROSTRUM_GATEWAY_ACCESS__LEVEL", "WARN")));
    }

    private void measure(String who, Proxy proxy, String token, List<String> tokens, Measured direct) throws Exception {
        String url = "http://127.0.0.1:" + proxy.port();
        Path log = folder.resolve(who.replaceAll("[^a-zA-Z]+", "-") + ".log");
        try (Program _ = Program.start(proxy.command(), proxy.environment(), log, url + PATH)) {
            compared(who, load.measure(() -> HttpCalls.get(url, () -> token, PATH)), peers);
            Measured paced = load.measureAt(RATE, () -> HttpCalls.get(url, () -> token, PATH));
            table.add(
                    who + ", at 1,000/s",
                    paced,
                    "p50 %+d µs".formatted(paced.percentile50() - direct.percentile50()),
                    "");
            if (!tokens.isEmpty()) {
                AtomicInteger next = new AtomicInteger();
                Supplier<String> unused = () -> tokens.get(next.getAndIncrement());
                Measured fresh =
                        new Load(load.clients(), SECONDS_OF_NEW_TOKENS).once(() -> HttpCalls.get(url, unused, PATH));
                compared(who + ", a new token with each request", fresh, peersWithNewTokens);
            }
        }
    }

    private void compared(String who, Measured measured, Map<String, Measured> others) {
        String ratios = others.entrySet().stream()
                .map(other -> "%.2f × %s"
                        .formatted(
                                measured.perSecond() / other.getValue().perSecond(),
                                other.getKey().split(",")[0]))
                .collect(Collectors.joining(", "));
        table.add(who, measured, ratios, "");
        others.put(who, measured);
    }

    /** The peer is no part of the product's build. */
    private void buildSpring() throws IOException, InterruptedException {
        System.out.println("Spring Cloud Gateway is built, to measure beside it …");
        Process build = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-ntp",
                        "-f",
                        checkout.resolve("benchmarks/spring-cloud-gateway").toString(),
                        "package")
                .inheritIO()
                .start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException("Spring Cloud Gateway could not be built; see above.");
        }
    }

    /** With as much memory as the local stack gives a process. */
    private List<String> java(String jar) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(program, "-Xmx256m", "-jar", checkout.resolve(jar).toString());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
