package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.network.format.NetworkFile;
import org.phosphene.testkit.TestTensorFlow;
import org.tensorflow.proto.DataType;

class TensorFlowProfileTest {

    @TempDir
    Path folder;

    private NetworkProfile open(TestTensorFlow graph) throws Exception {
        Path file = Files.write(folder.resolve("graph.pb"), graph.bytes());
        return new NetworkOpener(NetworkCatalog.empty(), NetworkFile::read, new NetworkMemory(Optional.empty()))
                .open(file.toString())
                .profile();
    }

    private static TestTensorFlow graph(String layer, long height, long width) {
        return new TestTensorFlow()
                .placeholder("input", DataType.DT_FLOAT, -1, height, width, 3)
                .node(layer, "Relu", "input")
                .node(layer + "/softmax", "Softmax", layer);
    }

    @Test
    void aGraphIsAssumedToTakeValuesFromMinusOneToOne() throws Exception {
        NetworkProfile profile = open(graph("MobilenetV1/Relu", 160, 128));
        assertThat(profile.preprocessing().mean()).containsOnly(127.5f);
        assertThat(profile.preprocessing().scale()).containsOnly(1 / 127.5f);
        assertThat(profile.inputHeight()).isEqualTo(160);
        assertThat(profile.inputWidth()).isEqualTo(128);
        assertThat(profile.note()).asString().contains("values from -1 to 1", "'input'");
        assertThat(profile.probabilities()).isEqualTo(Optional.of("MobilenetV1/Relu/softmax"));
        assertThat(profile.logits()).isEqualTo(Optional.of("MobilenetV1/Relu"));
    }

    @Test
    void theFirstResNetsOfSlimTakePicturesLessTheirMean() throws Exception {
        Preprocessing preprocessing = open(graph("resnet_v1_50/relu", -1, -1)).preprocessing();
        assertThat(preprocessing.mean()).containsExactly(123.68f, 116.78f, 103.94f);
        assertThat(preprocessing.scale()).containsOnly(1);
        assertThat(open(graph("resnet_v2_50/relu", -1, -1)).preprocessing().mean())
                .containsOnly(127.5f);
    }

    @Test
    void theLargerInceptionsTakeLargerPicturesWhereTheFileSaysNothing() throws Exception {
        assertThat(open(graph("InceptionV3/Relu", -1, -1)).inputWidth()).isEqualTo(299);
        assertThat(open(graph("InceptionV1/Relu", -1, -1)).inputWidth()).isEqualTo(224);
        assertThat(open(graph("InceptionV3/Relu", 128, 128)).inputWidth()).isEqualTo(128);
    }

    @Test
    void aGraphThatTakesOffTheMeanItselfIsGivenBytes() throws Exception {
        Preprocessing preprocessing = open(new TestTensorFlow()
                        .placeholder("input", DataType.DT_FLOAT, -1, 299, 299, 3)
                        .number("mean", 128f)
                        .node("Sub", "Sub", "input", "mean")
                        .number("scale", 1 / 128f)
                        .node("Mul", "Mul", "Sub", "scale"))
                .preprocessing();
        assertThat(preprocessing.mean()).containsOnly(0);
        assertThat(preprocessing.scale()).containsOnly(1);
    }

    @Test
    void aGraphThatDoublesItsPictureIsGivenValuesUpToOne() throws Exception {
        NetworkProfile profile = open(new TestTensorFlow()
                .placeholder("input", DataType.DT_FLOAT, -1, 224, 224, 3)
                .number("two", 2f)
                .node("Mul", "Mul", "input", "two")
                .number("one", 1f)
                .node("Sub", "Sub", "Mul", "one"));
        assertThat(profile.preprocessing().mean()).containsOnly(0);
        assertThat(profile.preprocessing().scale()).containsOnly(1 / 255f);
        assertThat(profile.note()).asString().contains("values from 0 to 1,");
    }
}
