package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts in {@code docs} write into a network is what this program reads. */
class ExportScriptsTest {

    private static final String PYTORCH =
            """
            {
                "input": {"width": 224, "height": 224},
                "preprocessing": {"channels": "RGB", "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]},
                "labels": {"0": "tench", "1": "goldfish", "2": "great white shark"}
            }
            """;
    private static final String KERAS =
            """
            {
                "input": {"width": 224, "height": 224},
                "preprocessing": {
                    "channels": "RGB",
                    "layout": "NHWC",
                    "mean": [127.5, 127.5, 127.5],
                    "scale": [0.00784314, 0.00784314, 0.00784314]
                },
                "labels": {"0": "tench", "1": "goldfish", "2": "great white shark"}
            }
            """;

    @Test
    void whatThePyTorchScriptWritesIsRead() throws IOException {
        assertThat(script("export_pytorch.py")).contains("\nDESCRIPTION = " + PYTORCH);
        Description said = read(PYTORCH);
        assertThat(said.preprocessing()).contains(Preprocessing.torchvision());
        assertThat(said.size()).contains(new Description.Size(224, 224));
        assertThat(said.labels().flatMap(labels -> labels.label(1))).contains("goldfish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export_keras.py", "export_tensorflow.py"})
    void whatTheScriptsForColoursLastWriteIsRead(String script) throws IOException {
        assertThat(script(script)).contains("\nDESCRIPTION = " + KERAS);
        Description said = read(KERAS);
        assertThat(said.size()).contains(new Description.Size(224, 224));
        assertThat(said.labels().map(Labels::size)).contains(3);
        Preprocessing how = said.preprocessing().orElseThrow();
        assertThat(how.order()).isEqualTo(ChannelOrder.RGB);
        assertThat(how.layout()).isEqualTo(PlaneLayout.NHWC);
        assertThat((0 - how.mean()[2]) * how.scale()[2]).isCloseTo(-1, within(1e-5f));
        assertThat((255 - how.mean()[2]) * how.scale()[2]).isCloseTo(1, within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export_pytorch.py", "export_keras.py", "export_tensorflow.py"})
    void theScriptsWriteItWhereItIsReadFrom(String script) throws IOException {
        assertThat(script(script))
                .contains("model.metadata_props.add(key=\"" + MetadataDescription.KEY
                        + "\", value=json.dumps(description))");
    }

    private static Description read(String json) {
        Description said = MetadataDescription.of(Map.of(MetadataDescription.KEY, json), "network.onnx");
        assertThat(said.logits()).isEqualTo(Optional.empty());
        return said;
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("docs", name)).replace("\r\n", "\n");
    }
}
