package org.rostrum.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** HTTP as bytes on a socket, for what no client library would send. */
public final class RawHttp {

    /** @param head status line and headers, one a line */
    public record Answer(List<String> head, String body) {

        public int status() {
            return Integer.parseInt(head.getFirst().split(" ")[1]);
        }

        public List<String> header(String name) {
            return head.stream()
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    private RawHttp() {}

    /** Sends the bytes, each character one, and reads until the other side closes. */
    public static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return parse(readToTheEnd(socket.getInputStream()));
        }
    }

    private static String readToTheEnd(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketTimeoutException stillOpen) {
            throw new IOException("The connection was not closed after: '" + read + "'", stillOpen);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Sends the bytes, perhaps only the beginning of a request, and reads one answer with a declared length, whether the
     * other side closes then or not. */
    public static Answer sendForOneAnswer(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            Answer head = parse(readHead(socket.getInputStream()));
            int length = Integer.parseInt(head.header("Content-Length").getFirst());
            return new Answer(
                    head.head(), new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8));
        }
    }

    /** A GET whose connection ends after the answer. */
    public static Answer get(int port, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        return send(port, request + "Connection: close\r\n\r\n");
    }

    /** Reads one head: status line and headers. */
    public static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The answer ended within its head: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Answer parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No answer, but: '" + answer + "'");
        }
        return new Answer(List.of(answer.substring(0, end).split("\r\n")), answer.substring(end + 4));
    }
}
