package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.download.DownloadLimits;

class DownloadsTest {

    private static final String FIELDS =
            """
            "source": "made by hand", "licence": "MIT", "input": {"width": 16, "height": 16},
            "photographs": {"shortSide": 18, "resize": "bicubic", "crop": 16},
            "preprocessing": {"channels": "RGB", "mean": [1, 2, 3], "scale": [1, 1, 1]}}
            """;

    @TempDir
    Path folder;

    private ServerSocket silent;
    private Downloads downloads;

    @BeforeEach
    void aCatalogueAndAServerThatNeverAnswers() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Files.writeString(
                folder.resolve("catalog.json"),
                """
                {"schemaVersion": 2, "networks": [
                  {"id": "far", "title": "Far", "file": "far.onnx",
                   "download": {"address": "http://127.0.0.1:%d/far", "bytes": 1000}, %s,
                  {"id": "near", "title": "Near", "file": "near.onnx", "sha256": "%s", %s]}
                """
                        .formatted(silent.getLocalPort(), FIELDS, "ab".repeat(32), FIELDS));
        downloads = new Downloads(NetworkCatalog.load(folder), DownloadLimits.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        downloads.close();
        silent.close();
    }

    @Test
    void anOfferSaysAllThatIsToBeDecided() {
        NetworkOffer offer = downloads.offer("far").orElseThrow();
        assertThat(offer.address()).startsWith("http://127.0.0.1");
        assertThat(offer.bytes()).hasValue(1000);
        assertThat(offer.licence()).isEqualTo("MIT");
        assertThat(offer.checked()).isFalse();
        assertThat(offer.file()).endsWith("far.onnx");
        assertThat(downloads.offer("near")).isEmpty();
    }

    @Test
    void aDownloadIsStoppedWhileTheServerSaysNothing() throws Exception {
        Downloading begun = downloads.begin("far", "127.0.0.1:" + silent.getLocalPort());
        begun.stop();
        assertThat(begun.result().get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatCannotBeDownloadedIsTold() throws IOException {
        refuses("near", "", "comes with the program");
        refuses("fra", "", "Known are far");
        refuses("far", "no proxy", "no host and port");
        Files.write(folder.resolve("far.onnx"), new byte[] {1});
        refuses("far", "", "is here already");
    }

    private void refuses(String id, String proxy, String sentence) {
        assertThatThrownBy(() -> downloads.begin(id, proxy))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aNetworkIsRemovedOnce() throws Exception {
        Path file = Files.write(folder.resolve("far.onnx"), new byte[] {1});
        downloads.remove("far").get(10, TimeUnit.SECONDS);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> downloads.remove("far").get(10, TimeUnit.SECONDS))
                .hasMessageContaining("there is nothing to remove");
        assertThatThrownBy(() -> downloads.remove("near").get(10, TimeUnit.SECONDS))
                .hasMessageContaining("comes with the program");
    }
}
