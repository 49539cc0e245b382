package org.rostrum.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback addresses. */
public final class Ports {
    private static final int LOWEST = 20_000;
    /**
     * A thousand above, where a service tells its metrics, is still below what systems give to outgoing connections, which
     * would otherwise take a port between two starts.
     */
    private static final int HIGHEST = 31_000;

    private Ports() {}

    /** Whether a server could be started on 127.0.0.1 (and ::1, which "localhost" may mean as well). */
    static boolean isFree(int port) {
        return canBind("127.0.0.1", port) && canBind("::1", port);
    }

    /** A port nobody listens on now. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackException("Found no free port between " + LOWEST + " and " + HIGHEST + " on this machine.");
    }

    private static boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException refused) {
            // A machine without IPv6 refuses ::1 for another reason than a taken port.
            return address.contains(":") && !isTaken(refused);
        }
    }

    private static boolean isTaken(IOException refused) {
        return refused.getMessage() != null && refused.getMessage().contains("in use");
    }
}
