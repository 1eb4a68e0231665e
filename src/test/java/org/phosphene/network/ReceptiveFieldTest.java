package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.network.ReceptiveField.Axis;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/**
 * Expected numbers by hand: size grows by (kernel - 1) * dilation * stride so far, start falls by padding * stride so
 * far.
 */
class ReceptiveFieldTest {

    @Test
    void convolutionsAddUp() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(TestGraphs.tiny());
        assertThat(fields.get("block1/conv").y()).isEqualTo(new Axis(-1, 3, 1));
        assertThat(fields.get("block1/relu")).isEqualTo(fields.get("block1/conv"));
        assertThat(fields.get("block2/conv").x()).isEqualTo(new Axis(-2, 5, 2));
    }

    @Test
    void poolsAndBranchesAddUp() {
        Map<String, ReceptiveField> fields =
                ReceptiveField.of(TestGraphs.branches().network());
        assertThat(fields.get("pool1").y()).isEqualTo(new Axis(-2, 5, 2));
        assertThat(fields.get("fire/concat").y()).isEqualTo(new Axis(-4, 9, 2));
        assertThat(fields.get("pool2").y()).isEqualTo(new Axis(-4, 11, 4));
    }

    @Test
    void aSkipConnectionSeesWhatItsWidestPathSees() {
        Map<String, ReceptiveField> fields =
                ReceptiveField.of(TestGraphs.residual().network());
        assertThat(fields.get("stem/relu6").y()).isEqualTo(new Axis(-1, 3, 1));
        assertThat(fields.get("block1/add").y()).isEqualTo(new Axis(-2, 5, 1));
    }

    @Test
    void theAxesAreTakenApart() {
        Map<String, Object> attributes = Map.of(
                "kernel_shape", new long[] {1, 7},
                "dilations", new long[] {1, 2},
                "strides", new long[] {1, 3},
                "pads", new long[] {0, 4, 0, 5});
        Network network = new TestGraph()
                .input("image", 1, 3, 32, 32)
                .node("pool", "MaxPool", attributes, "image")
                .output("pool")
                .network();
        ReceptiveField field = ReceptiveField.of(network).get("pool");
        assertThat(field.y()).isEqualTo(new Axis(0, 1, 1));
        assertThat(field.x()).isEqualTo(new Axis(-4, 13, 3));
    }

    @Test
    void layersThatSeeTheWholePictureHaveNone() {
        assertThat(ReceptiveField.of(TestGraphs.tiny())).doesNotContainKeys("pool", "flatten", "logits", "softmax");
    }

    private static Map<String, ReceptiveField> strided(long size) {
        Map<String, Object> same =
                Map.of("kernel_shape", new long[] {3, 3}, "strides", new long[] {2, 2}, "auto_pad", "SAME_UPPER");
        Map<String, Object> dense = Map.of("kernel_shape", new long[] {3, 3}, "auto_pad", "SAME_UPPER");
        return ReceptiveField.of(new TestGraph()
                .input("image", 1, 3, size, size)
                .node("dense", "MaxPool", dense, "image")
                .node("strided", "MaxPool", same, "dense")
                .node("again", "MaxPool", same, "strided")
                .output("again")
                .network());
    }

    @Test
    void paddingThatDependsOnThePictureIsUnknownForPicturesOfAnySize() {
        assertThat(strided(-1).get("dense").y()).isEqualTo(new Axis(-1, 3, 1));
        assertThat(strided(-1)).doesNotContainKeys("strided", "again");
    }

    /** 32 places need 1 of padding, behind; 31 need 2, one before and one behind; 16 and their half likewise. */
    @Test
    void paddingThatDependsOnThePictureIsThatOfTheFilesSize() {
        assertThat(strided(32).get("strided").y()).isEqualTo(new Axis(-1, 5, 2));
        assertThat(strided(32).get("again").y()).isEqualTo(new Axis(-1, 9, 4));
        assertThat(strided(31).get("strided").x()).isEqualTo(new Axis(-2, 5, 2));
        assertThat(strided(31).get("again").x()).isEqualTo(new Axis(-2, 9, 4));
    }

    @Test
    void aBorderOfItsOwnMovesTheStart() {
        Map<String, Object> border = Map.of("pads", new long[] {0, 0, 3, 2, 0, 0, 3, 4});
        Map<String, Object> window = Map.of("kernel_shape", new long[] {7, 7}, "strides", new long[] {2, 2});
        Network network = new TestGraph()
                .opset(10)
                .input("image", 1, 3, 32, 32)
                .node("border", "Pad", border, "image")
                .node("pool", "MaxPool", window, "border")
                .output("pool")
                .network();
        ReceptiveField field = ReceptiveField.of(network).get("pool");
        assertThat(field.y()).isEqualTo(new Axis(-3, 7, 2));
        assertThat(field.x()).isEqualTo(new Axis(-2, 7, 2));
    }
}
