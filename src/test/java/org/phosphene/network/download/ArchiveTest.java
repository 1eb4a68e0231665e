package org.phosphene.network.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.CatalogEntry;

/** Networks that come in an archive. */
class ArchiveTest {

    private static final byte[] NET = TestEntry.bytes(5000, 1);
    private static final byte[] NAMES = "cat\ndog\n".getBytes(StandardCharsets.UTF_8);

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

    private CatalogEntry download(byte[] archive) {
        server.then(TestServer.file(archive, "\"a\""));
        CatalogEntry entry = TestEntry.zipped(folder, server.address());
        new Download(entry, TestEntry.DIRECT, TestEntry.LIMITS).run(CancelToken.NEVER, progress -> {});
        return entry;
    }

    private void fails(byte[] archive, String sentence) {
        assertThatThrownBy(() -> download(archive))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(sentence);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void theNetworkAndItsLabelsAreTakenOutOfTheArchive() throws IOException {
        download(TestEntry.zip("net.pb", NET, "names.txt", NAMES));
        assertThat(folder.resolve("net.onnx")).hasBinaryContent(NET);
        assertThat(folder.resolve("net.txt")).hasBinaryContent(NAMES);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("net.onnx", "net.txt", "net.onnx.json");
    }

    @Test
    void removingItRemovesAllThatCame() throws IOException {
        CatalogEntry entry = download(TestEntry.zip("net.pb", NET, "names.txt", NAMES));
        assertThat(new DownloadedFiles(entry).delete()).isTrue();
        assertThat(folder.toFile().list()).isEmpty();
        assertThat(new DownloadedFiles(entry).delete()).isFalse();
    }

    @Test
    void anArchiveWithoutTheNetworkIsRemoved() throws IOException {
        fails(TestEntry.zip("other.pb", NET, "names.txt", NAMES), "has no file 'net.pb' inside, only 'other.pb'");
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRemoved() throws IOException {
        fails(TestEntry.zip("net.pb", new byte[900_000], "names.txt", NAMES), "unpacks to more than 100 times");
    }

    @Test
    void aDamagedArchiveIsRemoved() throws IOException {
        byte[] whole = TestEntry.zip("net.pb", NET, "names.txt", NAMES);
        fails(Arrays.copyOf(whole, whole.length - 30), "damaged");
    }
}
