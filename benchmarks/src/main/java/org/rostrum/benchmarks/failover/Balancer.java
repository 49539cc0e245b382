package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.benchmarks.Program;
import org.rostrum.localstack.Ports;

/**
 * What a Service of Kubernetes is to its replicas: it leads each new connection to one that is ready and leaves open ones
 * alone; it knows nothing of HTTP and repeats nothing. By HAProxy, which asks {@code /q/health/ready} itself.
 */
final class Balancer implements AutoCloseable {

    private static final String HEAD = """
            global
                nbthread 1
            defaults
                mode tcp
                retries 0
                timeout connect 2s
                timeout client 10m
                timeout server 10m
                timeout check 3s
                option httpchk GET /q/health/ready
                http-check expect status 200
                default-server check inter 500ms fall 4 rise 1
            """;

    private final Map<String, Integer> ports = new TreeMap<>();
    private Program process;

    Balancer(List<String> services) {
        for (String service : services) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(service, port);
        }
    }

    String url(String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    void start(MySqlPrograms programs, Map<String, List<Replica>> replicas, Path folder)
            throws IOException, InterruptedException {
        StringBuilder settings = new StringBuilder(HEAD);
        ports.forEach((service, port) -> {
            settings.append("listen ")
                    .append(service)
                    .append("\n    bind 127.0.0.1:")
                    .append(port);
            for (Replica replica : replicas.get(service)) {
                settings.append("\n    server ")
                        .append(replica.name())
                        .append(' ')
                        .append(replica.authority());
            }
            settings.append('\n');
        });
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        process = Program.start(
                programs.balancer("-db", "-f", file.toString()),
                Map.of(),
                folder.resolve("log"),
                () -> ports.values().stream().allMatch(Balancer::accepts));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
