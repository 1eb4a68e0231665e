package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadCommandTest {

    private final TestShell shell = new TestShell();

    @Test
    void aDownloadSaysWhatComesAndPrintsWhereItIs() {
        assertThat(shell.run("networks", "download", "far")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("far.onnx\n");
        assertThat(shell.err())
                .isEqualTo(
                        "downloading https://a.org/far (50 MB, licence MIT)\n" + "not checked: no checksum is known\n");
    }

    @Test
    void theProxyIsHandedOn() {
        shell.run("networks", "download", "far", "--proxy", "proxy.example.org:3128");
        assertThat(shell.studio().layerChanges).containsExactly("download far through proxy.example.org:3128");
    }

    @Test
    void aFailedDownloadIsToldInItsSentence() {
        shell.studio().downloadFailure = "The disk is full. Free some space and try again.";
        assertThat(shell.run("networks", "download", "far")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("The disk is full. Free some space and try again.\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aNetworkIsRemoved() {
        assertThat(shell.run("networks", "remove", "far")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().layerChanges).containsExactly("remove far");
    }
}
