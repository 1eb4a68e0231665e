package org.phosphene.network.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phosphene.network.download.TestServer.file;
import static org.phosphene.network.download.TestServer.raw;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;

/** What is told about answers that are no file, and about none. */
class AnswersTest {

    private static final byte[] NET = TestEntry.bytes(5000, 1);

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void open() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Optional<Path> run(URI address, Proxies proxies) {
        return new Download(TestEntry.unknown(folder, address), proxies, TestEntry.LIMITS)
                .run(CancelToken.NEVER, progress -> {});
    }

    private void fails(String... parts) {
        assertThatThrownBy(() -> run(server.address(), TestEntry.DIRECT))
                .isInstanceOf(PhospheneException.class)
                .message()
                .contains(parts);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, not at its address any more (404)",
        "403 Forbidden, does not give the file to everybody (403)",
        "407 Proxy Authentication Required, a name and a password (407)",
        "503 Service Unavailable, Wait 120 seconds",
        "500 Internal Server Error, has trouble (500)",
        "418 I'm a teapot, (418)"
    })
    void aRefusalIsToldInWords(String status, String sentence) {
        server.then(raw(status, "Retry-After: 120\r\nContent-Length: 0\r\n", new byte[0]));
        fails(sentence);
    }

    @Test
    void aWebPageIsNoNetwork() {
        byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        server.then(raw("200 OK", "Content-Type: text/html; charset=utf-8\r\nContent-Length: 20\r\n", page));
        fails("A web page came", "Wi-Fi");
    }

    @Test
    void aWebPageThatCallsItselfBytesIsNoNetworkEither() {
        byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        server.then(raw("200 OK", "Content-Type: application/octet-stream\r\nContent-Length: 20\r\n", page));
        fails("A web page came");
    }

    @Test
    void anEmptyFileIsNoNetwork() {
        server.then(raw("200 OK", "Content-Length: 0\r\n", new byte[0]));
        fails("sent an empty file");
    }

    @Test
    void aRedirectIsFollowed() {
        server.then(raw("302 Found", "Location: /elsewhere\r\nContent-Length: 0\r\n", new byte[0]), file(NET, "\"a\""));
        run(server.address(), TestEntry.DIRECT);
        assertThat(folder.resolve("net.onnx")).hasBinaryContent(NET);
        assertThat(server.requests().get(1)).startsWith("GET /elsewhere ");
    }

    @Test
    void redirectsInACircleEnd() {
        server.then(raw("302 Found", "Location: /net.onnx\r\nContent-Length: 0\r\n", new byte[0]));
        fails("sends in a circle");
        assertThat(server.requests()).hasSize(1 + TestEntry.LIMITS.redirects());
    }

    @Test
    void aRedirectOutOfEncryptionIsRefused() {
        Failures failures = new Failures(TestEntry.DIRECT);
        Requests requests = new Requests(TestEntry.LIMITS, TestEntry.DIRECT, failures);
        URI from = URI.create("https://example.org/a");
        assertThatThrownBy(() -> requests.next(from, Optional.of("http://example.org/b")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("without encryption");
        assertThat(requests.next(from, Optional.of("/b"))).isEqualTo(URI.create("https://example.org/b"));
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://example.org/a", "'http://exa mple'", "''"})
    void aRedirectToNoWebAddressIsRefused(String location) {
        Requests requests = new Requests(TestEntry.LIMITS, TestEntry.DIRECT, new Failures(TestEntry.DIRECT));
        Optional<String> to = Optional.of(location).filter(text -> !text.isEmpty());
        assertThatThrownBy(() -> requests.next(URI.create("http://example.org/a"), to))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("an address that is none");
    }

    @Test
    void aComputerThatIsNotThereIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> run(URI.create("http://127.0.0.1:" + free + "/a"), TestEntry.DIRECT))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("'127.0.0.1' cannot be reached");
    }

    @Test
    void aNamedProxyIsAskedInPlaceOfTheServer() {
        server.then(file(NET, "\"a\""));
        run(URI.create("http://elsewhere.invalid/net.onnx"), Proxies.of(server.hostAndPort(), name -> null, null));
        assertThat(server.requests().get(0)).startsWith("GET http://elsewhere.invalid/net.onnx ");
        assertThat(folder.resolve("net.onnx")).hasBinaryContent(NET);
    }

    @Test
    void aProxyThatIsNotThereIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Proxies proxies = Proxies.of("127.0.0.1:" + free, name -> null, null);
        assertThatThrownBy(() -> run(URI.create("http://elsewhere.invalid/a"), proxies))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("The proxy '127.0.0.1:" + free + "' cannot be reached");
    }
}
