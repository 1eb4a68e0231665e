package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** Networks of one's own on the real engine: how pictures are given, what is kept, what is given back. */
@Tag("engine")
class NetworkChecksTest {

    @TempDir
    Path folder;

    private PhospheneStudio studio;

    @BeforeEach
    void open() {
        Engines.cpu(); // sets what the engine must know before it starts
        studio = PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), Optional.of(folder.resolve("data")), 2, false));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aNetworkOfCaffeIsFoundOut() throws IOException {
        Checklist checklist =
                studio.check(strange("squeezenet1.1.onnx"), true).result().join();
        assertThat(checklist.origin()).isEqualTo("assumed");
        assertThat(checklist.classes()).isEqualTo(1000);
        assertThat(checklist.better().orElseThrow().name()).startsWith("Caffe");
        assertThat(checklist.remarks()).first().satisfies(remark -> {
            assertThat(remark.level()).isEqualTo("warning");
            assertThat(remark.topic()).isEqualTo("input");
        });
    }

    @Test
    void theRightWayNamesThePanda() throws IOException {
        String file = strange("squeezenet1.1.onnx");
        InputChoice caffe =
                studio.open("squeezenet1.1").join().input(); // the catalogue knows the same weights by another hash
        List<ClassScore> said =
                studio.classes(file, caffe, "animals-panda.jpg", 5).join();
        assertThat(said).hasSize(5);
        assertThat(said.get(0).index()).isEqualTo(388); // giant panda
        assertThat(said.get(0).probability()).isGreaterThan(0.9);
    }

    @Test
    void anUntrainedNetworkIsLeftUndecided() throws IOException {
        Checklist checklist =
                studio.check(write(TestGraphs.tinyGraph()), true).result().join();
        assertThat(checklist.undecided()).isTrue();
        assertThat(checklist.better()).isEmpty();
        assertThat(checklist.remarks())
                .anyMatch(remark -> remark.text().toString().contains("may not be trained"));
    }

    @Test
    void aChoiceHoldsForTheNextStartAndForRecipes() throws IOException {
        String file = write(TestGraphs.tinyGraph());
        InputChoice choice = studio.open(file).join().input().withRange(0, 1).withSize(32, 24);
        OpenNetwork changed = studio.useInput(file, choice).join();
        assertThat(changed.input()).isEqualTo(choice);
        assertThat(changed.assumed()).isFalse();
        assertThat(studio.open(file).join()).isSameAs(changed);
        String recipe = studio.recipeText(
                        RenderRequest.of(file, "block2/conv:1").withSize(24, 24))
                .join();
        assertThat(recipe).contains("\"preprocessing\"", "\"scale\" : [ 0.003921569, 0.003921569, 0.003921569 ]");
        studio.close();
        open();
        assertThat(studio.open(file).join().input()).isEqualTo(choice);
        assertThat(studio.resetInput(file).join().input()).isNotEqualTo(choice);
    }

    @Test
    void aRecipeKeepsTheInputItWasMadeWith() throws IOException {
        String file = write(TestGraphs.tinyGraph());
        RenderRequest request =
                RenderRequest.of(file, "block2/conv:1").withSize(24, 24).withSteps(3);
        Picture before = studio.render(request, FrameSink.NONE).result().join();
        Path png = studio.savePicture(before, folder.resolve("a.png")).join();
        studio.useInput(file, studio.open(file).join().input().withRange(0, 255))
                .join();
        Picture again = studio.render(studio.recipeOf(png).withNetwork(file), FrameSink.NONE)
                .result()
                .join();
        assertThat(again.activation()).isEqualTo(before.activation());
        Picture other = studio.render(request, FrameSink.NONE).result().join();
        assertThat(other.activation()).isNotEqualTo(before.activation());
    }

    @Test
    void labelsAreKeptWithTheNetwork() throws IOException {
        String file = write(TestGraphs.tinyGraph());
        Path labels = Files.writeString(folder.resolve("names.txt"), "one\ntwo\nthree\nfour\nfive\n");
        OpenNetwork named = studio.useLabels(file, labels).join();
        assertThat(named.label(1)).contains("two");
        assertThat(named.search("three", 3)).isNotEmpty();
        Files.delete(labels);
        studio.close();
        open();
        assertThat(studio.open(file).join().label(4)).contains("five");
    }

    @Test
    void greyAndColoursLastAndMorePlanesCanBeOptimised() throws IOException {
        for (long[] shape :
                List.of(new long[] {1, 1, 16, 16}, new long[] {1, 16, 16, 3}, new long[] {1, 5, 16, 16}, new long[] {
                    -1, 2, -1, -1
                })) {
            boolean last = shape[3] == 3;
            int planes = (int) (last ? 3 : shape[1]);
            TestGraph graph = new TestGraph().input("image", shape);
            if (last) {
                graph.node("first", "Transpose", Map.of("perm", new long[] {0, 3, 1, 2}), "image");
            } else {
                graph.node("first", "Identity", "image");
            }
            float[] ones = new float[2 * planes * 9];
            Arrays.fill(ones, 0.1f);
            graph.weight("w", ones, 2, planes, 3, 3)
                    .node("conv", "Conv", Map.of("kernel_shape", new long[] {3, 3}), "first", "w")
                    .output("conv");
            String file = write(graph);
            RenderRequest request =
                    RenderRequest.of(file, "conv:0").withSize(16, 16).withSteps(12);
            double few = studio.render(request.withSteps(1), FrameSink.NONE)
                    .result()
                    .join()
                    .activation();
            double many = studio.render(request, FrameSink.NONE).result().join().activation();
            assertThat(many).as("input %s", Arrays.toString(shape)).isGreaterThan(few);
        }
    }

    @Test
    void twoNetworksStayOpenAndOneIsGivenBack() throws IOException {
        OpenNetwork kept = studio.open("squeezenet1.1").join();
        String file = strange("efficientnet-lite0.onnx");
        int before = studio.status().liveArrays();
        WeakReference<OpenNetwork> closed = use(file);
        assertThat(studio.openNetworks()).hasSize(2);
        assertThat(studio.status().liveArrays()).isGreaterThan(before);
        studio.closeNetwork(file).join();
        assertThat(studio.status().liveArrays()).isEqualTo(before);
        assertThat(studio.openNetworks()).containsExactly(kept);
        for (int i = 0; i < 20 && closed.get() != null; i++) {
            System.gc();
        }
        assertThat(closed.get()).isNull();
    }

    private WeakReference<OpenNetwork> use(String file) {
        OpenNetwork opened = studio.open(file).join();
        studio.render(
                        RenderRequest.of(file, "block2/project/conv:0")
                                .withSize(32, 32)
                                .withSteps(2),
                        FrameSink.NONE)
                .result()
                .join();
        return new WeakReference<>(opened);
    }

    @Test
    void closingStopsWhatRuns() throws IOException {
        String file = write(TestGraphs.tinyGraph());
        studio.open(file).join();
        Rendering running = studio.render(
                RenderRequest.of(file, "block2/conv:0").withSize(64, 64).withSteps(100_000), FrameSink.NONE);
        while (running.progress().step() < 1) {
            Thread.onSpinWait();
        }
        studio.closeNetwork(file).join();
        assertThat(running.state().isFinal()).isTrue();
    }

    @Test
    void aNetworkWithoutClassesSaysSo() throws IOException {
        String file = write(new TestGraph()
                .input("image", -1, 3, -1, -1)
                .node("pool", "GlobalAveragePool", "image")
                .output("pool"));
        InputChoice input = studio.open(file).join().input();
        assertThatThrownBy(() ->
                        studio.classes(file, input, "animals-panda.jpg", 5).join())
                .hasCauseInstanceOf(PhospheneException.class)
                .hasMessageContaining("no classes");
    }

    /** A bundled network with one more note in its metadata, so that the catalogue does not know it. */
    private String strange(String name) throws IOException {
        ModelProto model = ModelProto.parseFrom(
                        Files.readAllBytes(Path.of("models").resolve(name)))
                .toBuilder()
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey("note").setValue("copy"))
                .build();
        return Files.write(folder.resolve(name), model.toByteArray()).toString();
    }

    private String write(TestGraph graph) throws IOException {
        return Files.write(folder.resolve("net.onnx"), graph.bytes()).toString();
    }
}
