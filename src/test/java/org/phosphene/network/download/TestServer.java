package org.phosphene.network.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on the loopback address that answers as it is told, also in ways no library would allow. */
final class TestServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("(?im)^Range: bytes=(\\d+)-\\s*$");
    private static final Pattern IF_RANGE = Pattern.compile("(?im)^If-Range: (.*?)\\s*$");

    /** What it does with a request; the connection is closed behind it. */
    interface Reply {
        void send(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    TestServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "test-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers the requests to come, the last reply again and again. */
    TestServer then(Reply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    /** Forgets what it was told. */
    TestServer anew(Reply... next) {
        replies.clear();
        requests.clear();
        return then(next);
    }

    URI address() {
        return URI.create("http://" + hostAndPort() + "/net.onnx");
    }

    String hostAndPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Heads of all requests, oldest first. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = head(connection.getInputStream());
            requests.add(request);
            replies.get(Math.min(requests.size(), replies.size()) - 1).send(request, connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            return; // the client is gone
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = "";
        for (int b = in.read(); b >= 0 && !text.endsWith("\r\n\r\n"); b = text.endsWith("\r\n\r\n") ? -1 : in.read()) {
            bytes.write(b);
            text = bytes.toString(StandardCharsets.ISO_8859_1);
        }
        return text;
    }

    /** A status with headers and a body, exactly as they are given. */
    static Reply raw(String status, String headers, byte[] body) {
        return (request, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        };
    }

    /** A server as it should be: honours ranges of the version that is asked for. */
    static Reply file(byte[] body, String tag) {
        return (request, out) -> {
            Matcher range = RANGE.matcher(request);
            Matcher version = IF_RANGE.matcher(request);
            boolean part = range.find() && (!version.find() || version.group(1).equals(tag));
            int from = part ? Integer.parseInt(range.group(1)) : 0;
            byte[] rest = java.util.Arrays.copyOfRange(body, from, body.length);
            String place =
                    part ? "Content-Range: bytes " + from + "-" + (body.length - 1) + "/" + body.length + "\r\n" : "";
            raw(
                            part ? "206 Partial Content" : "200 OK",
                            "ETag: " + tag + "\r\n" + place + "Content-Length: " + rest.length + "\r\n",
                            rest)
                    .send(request, out);
        };
    }

    /** Announces a whole file and sends its beginning. */
    static Reply beginning(byte[] body, String tag, int sent) {
        return raw(
                "200 OK",
                "ETag: " + tag + "\r\nContent-Length: " + body.length + "\r\n",
                java.util.Arrays.copyOf(body, sent));
    }

    /** Does the same and then nothing, with the connection open. */
    Reply stalling(byte[] body, String tag, int sent) {
        return (request, out) -> {
            beginning(body, tag, sent).send(request, out);
            closed.await();
        };
    }

    /** Takes the request and never answers. */
    Reply silent() {
        return (request, out) -> closed.await();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
