package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class NetworkCatalogTest {

    private static final String HASH = "ab".repeat(32);
    private static final String GOOD =
            """
            {"schemaVersion": 1, "networks": [{
              "id": "tiny", "title": "Tiny", "file": "tiny.onnx",
              "sha256": "%s", "source": "made by hand", "licence": "Apache-2.0",
              "input": {"width": 32, "height": 24},
              "photographs": {"shortSide": 36, "resize": "bicubic", "crop": 24},
              "preprocessing": {"channels": "BGR", "mean": [1, 2.5, 3], "scale": [0.5, 1, 2]},
              "logits": "logits", "probabilities": "softmax", "labels": "tiny.csv", "showpiece": "block2/relu:3"
            }]}
            """
                    .formatted(HASH);

    @TempDir
    Path folder;

    @Test
    void everyFieldIsRead() {
        CatalogEntry entry = load(GOOD).entry("tiny").orElseThrow();
        NetworkProfile profile = entry.profile();
        assertThat(entry.file()).isEqualTo(folder.resolve("tiny.onnx"));
        assertThat(entry.sha256()).contains(HASH);
        assertThat(entry.source()).isEqualTo("made by hand");
        assertThat(entry.licence()).isEqualTo("Apache-2.0");
        assertThat(entry.labels()).contains(folder.resolve("tiny.csv"));
        assertThat(profile.title()).isEqualTo("Tiny");
        assertThat(profile.note()).hasToString("made by hand; licence Apache-2.0.");
        assertThat(profile.inputWidth()).isEqualTo(32);
        assertThat(profile.inputHeight()).isEqualTo(24);
        assertThat(profile.photographs()).isEqualTo(new PhotographPreparation(36, "bicubic", 24));
        assertThat(profile.preprocessing())
                .isEqualTo(new Preprocessing(ChannelOrder.BGR, new float[] {1, 2.5f, 3}, new float[] {0.5f, 1, 2}));
        assertThat(profile.logits()).contains("logits");
        assertThat(profile.probabilities()).contains("softmax");
        assertThat(profile.showpiece()).contains("block2/relu:3");
    }

    @Test
    void aNetworkIsFoundByItsHashInAnyCase() {
        assertThat(load(GOOD).entryFor(HASH.toUpperCase())).isPresent();
        assertThat(load(GOOD).entryFor("00")).isEmpty();
    }

    @Test
    void labelsLogitsProbabilitiesAndShowpieceMayBeMissing() {
        CatalogEntry entry = load(GOOD.replace(
                                "\"logits\": \"logits\", \"probabilities\": \"softmax\", \"labels\": \"tiny.csv\"",
                                "\"labels\": null")
                        .replace(", \"showpiece\": \"block2/relu:3\"", ""))
                .entries()
                .get(0);
        assertThat(entry.labels()).isEmpty();
        assertThat(entry.profile().logits()).isEmpty();
        assertThat(entry.profile().showpiece()).isEmpty();
    }

    @Test
    void everyMistakeNamesItsField() {
        refuses("\"width\": 32", "\"width\": \"abc\"", "networks[0].input.width", "abc");
        refuses("\"width\": 32", "\"width\": 99999999999999999999", "networks[0].input.width");
        refuses("\"height\": 24", "\"height\": -1", "networks[0].input.height");
        refuses("\"height\": 24", "\"height\": 24.5", "networks[0].input.height");
        refuses("\"id\": \"tiny\"", "\"id\": \"\"", "networks[0].id");
        refuses("\"title\": \"Tiny\",", "", "networks[0].title", "it is missing");
        refuses("\"abab", "\"zzab", "networks[0].sha256", "64 hexadecimal digits");
        refuses("\"bicubic\"", "\"lanczos\"", "networks[0].photographs.resize", "lanczos");
        refuses("\"crop\": 24", "\"crop\": 240", "networks[0].photographs.crop", "36");
        refuses("\"BGR\"", "\"GRB\"", "networks[0].preprocessing.channels");
        refuses("[1, 2.5, 3]", "[1, 2.5]", "networks[0].preprocessing.mean", "at least three");
        refuses("[1, 2.5, 3]", "[1, 2.5, 3, 4]", "networks[0].preprocessing.scale", "4 numbers");
        refuses("[1, 2.5, 3]", "[1, \"x\", 3]", "networks[0].preprocessing.mean[1]");
        refuses("[0.5, 1, 2]", "[0.5, 0, 2]", "networks[0].preprocessing.scale", "above 0");
        refuses("[0.5, 1, 2]", "[0.5, -1, 2]", "networks[0].preprocessing.scale", "from bright to dark");
        refuses("\"BGR\"", "\"BGR\", \"layout\": \"CHWN\"", "networks[0].preprocessing.layout", "NHWC");
        refuses("{\"width\": 32, \"height\": 24}", "7", "networks[0].input", "object");
        refuses("\"schemaVersion\": 1", "\"schemaVersion\": 3", "schemaVersion", "1 or 2");
    }

    @Test
    void aPathOutOfTheFolderIsRefused() {
        refuses("\"tiny.onnx\"", "\"../secret.onnx\"", "networks[0].file", "inside the folder");
        refuses("\"tiny.onnx\"", "\"a/../../secret.onnx\"", "networks[0].file");
        refuses("\"tiny.onnx\"", "\"/etc/passwd\"", "networks[0].file");
        refuses("\"tiny.onnx\"", "\".\"", "networks[0].file");
        refuses("\"tiny.onnx\"", "\"a\\u0000b\"", "networks[0].file");
        refuses("\"tiny.csv\"", "\"../tiny.csv\"", "networks[0].labels");
    }

    private static final String FAR = GOOD.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")
            .replace(
                    "\"source\"",
                    "\"download\": "
                            + "{\"address\": \"https://example.org/a.zip\", \"bytes\": 5000000000, \"member\": \"a.pb\","
                            + " \"sha256\": \"" + "cd".repeat(32) + "\"}, \"source\"");

    @Test
    void aDownloadIsReadAndGoesIntoItsOwnFolder() throws IOException {
        Files.writeString(folder.resolve(NetworkCatalog.FILE), FAR);
        CatalogEntry entry =
                NetworkCatalog.load(folder, folder.resolve("far")).entry("tiny").orElseThrow();
        assertThat(entry.file()).isEqualTo(folder.resolve("far").resolve("tiny.onnx"));
        assertThat(entry.labels()).contains(folder.resolve("tiny.csv"));
        assertThat(entry.isHere()).isFalse();
        DownloadSource source = entry.download().orElseThrow();
        assertThat(source.address()).hasToString("https://example.org/a.zip");
        assertThat(source.bytes()).hasValue(5_000_000_000L);
        assertThat(source.member()).contains("a.pb");
        assertThat(source.sha256()).contains("cd".repeat(32));
    }

    @Test
    void aMistakeInADownloadIsNamed() {
        refusesFar("https://example", "ftp://example", "networks[0].download.address", "https://");
        refusesFar("https://example.org", "https://a:b@example.org", "networks[0].download.address");
        refusesFar("5000000000", "-1", "networks[0].download.bytes");
        refusesFar("5000000000", "1.5", "networks[0].download.bytes");
        refusesFar("\"cdcd", "\"xxcd", "networks[0].download.sha256", "64 hexadecimal digits");
        refusesFar("\"member\": \"a.pb\",", "", "networks[0].download.sha256", "left out");
        refusesFar("\"schemaVersion\": 2", "\"schemaVersion\": 1", "schemaVersion", "downloaded");
    }

    private void refusesFar(String there, String instead, String... parts) {
        assertThat(FAR).contains(there);
        assertThatThrownBy(() -> load(FAR.replace(there, instead)))
                .isInstanceOf(PhospheneException.class)
                .message()
                .contains(parts);
    }

    @Test
    void whatTheProgramOffersNamesSecureAddresses() {
        NetworkCatalog bundled = NetworkCatalog.load(Path.of("models"), folder);
        assertThat(bundled.entries())
                .filteredOn(entry -> entry.download().isPresent())
                .hasSizeGreaterThan(9)
                .allMatch(entry ->
                        entry.download().orElseThrow().address().getScheme().equals("https"))
                .noneMatch(CatalogEntry::isHere);
    }

    @Test
    void twoNetworksOfOneIdAreRefused() {
        String one = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));
        refuses(one, one + "," + one, "networks[1].id", "no other network");
    }

    @Test
    void brokenJsonIsRefusedNamingTheLine() {
        assertThatThrownBy(() -> load("{\n\"schemaVersion\": 1,\n oops"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> load(GOOD + "more")).isInstanceOf(PhospheneException.class);
        assertThatThrownBy(() -> load("")).isInstanceOf(PhospheneException.class);
        assertThatThrownBy(() -> load("[".repeat(100_000))).isInstanceOf(PhospheneException.class);
    }

    @Test
    void aFolderWithoutACatalogueIsRefused() {
        assertThatThrownBy(() -> NetworkCatalog.load(folder.resolve("none")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("catalog.json", "missing");
    }

    private NetworkCatalog load(String json) {
        try {
            Files.writeString(folder.resolve("catalog.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NetworkCatalog.load(folder);
    }

    private void refuses(String before, String after, String... parts) {
        assertThat(GOOD).contains(before);
        assertThatThrownBy(() -> load(GOOD.replace(before, after)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }
}
