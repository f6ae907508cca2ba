package org.lwn.examples.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection on which many requests follow each other: a client that costs next to nothing, and checks next to nothing. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_IN_MILLISECONDS = 60_000;

    /**
     * What came back.
     *
     * @param headers line by line, names in lower case
     */
    record Answer(int status, List<String> headers, String body) {
        String type() {
            return headers.stream()
                    .filter(header -> header.startsWith("content-type: "))
                    .findFirst()
                    .orElse("");
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(String address) throws IOException {
        this.port = URI.create(address).getPort();
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    Answer post(String path, String mediaType, String cookies, byte[] body) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + mediaType + "\r\nCookie: "
                + cookies + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        request.writeTo(socket.getOutputStream());
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.add(name + header.substring(colon));
            length = name.equals("content-length")
                    ? Integer.parseInt(header.substring(colon + 1).strip())
                    : length;
        }
        byte[] body = headers.contains("transfer-encoding: chunked") ? chunks() : in.readNBytes(length);
        if (headers.contains("connection: close")) {
            socket.close();
            connect();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server hung up after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
