package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.FrameSink;
import org.phosphene.core.NewestFrame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.figure.GridSpec;
import org.phosphene.image.PngText;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraphs;

/** The use cases on the real engine and a bundled network. */
@Tag("engine")
class PhospheneStudioTest {

    private static final String NETWORK = "squeezenet1.1";
    private static final RenderRequest SMALL =
            RenderRequest.of(NETWORK, "fire2/concat:3").withSize(48, 32).withSteps(6);

    private static PhospheneStudio studio;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        Engines.cpu(); // sets what the engine must know before it starts
        studio = PhospheneStudio.open(new StudioOptions(Path.of("models"), Optional.empty(), 2, false));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void theTreeHoldsEveryLayerWithKindAndSize() {
        OpenNetwork network = studio.open(NETWORK).join();
        LayerInfo layer = network.layer("fire7/concat").orElseThrow();
        assertThat(layer)
                .extracting(LayerInfo::kind, LayerInfo::channels, LayerInfo::height, LayerInfo::width)
                .containsExactly("Concat", 384, 13, 13);
        assertThat(network.layer("fire7")).contains(layer);
        assertThat(network.layer("softmax").orElseThrow().spatial()).isFalse();
        assertThat(network.tree().groups()).extracting(LayerGroup::title).contains("fire7");
    }

    @Test
    void goldfishFindsLogit1() {
        List<SearchHit> hits = studio.open(NETWORK).join().search("Goldfish", 5);
        assertThat(hits)
                .first()
                .isEqualTo(new SearchHit(SearchHit.Kind.CLASS, "goldfish · logits:1", "logits", Optional.of(1)));
    }

    @Test
    void aUnitsTextFindsItsChannel() {
        assertThat(studio.open(NETWORK).join().search("fire7:12", 5)).first().satisfies(hit -> {
            assertThat(hit.layer()).isEqualTo("fire7/concat");
            assertThat(hit.channel()).contains(12);
        });
    }

    @Test
    void classesAreCaptionedWithNameAndIndex() {
        assertThat(studio.open(NETWORK).join().caption(UnitRef.channel("logits", 1)))
                .isEqualTo("goldfish (logits:1)");
    }

    @Test
    void theRecipeInAPictureMakesTheSameFileAgain() throws IOException {
        Picture picture = studio.render(SMALL, FrameSink.NONE).result().join();
        Path first = studio.savePicture(picture, folder.resolve("a.png")).join();
        Picture again =
                studio.render(studio.recipeOf(first), FrameSink.NONE).result().join();
        Path second = studio.savePicture(again, folder.resolve("b.png")).join();
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(folder.resolve("a.png.json")).content().contains("\"provenance\"", "\"recipe\"");
    }

    @Test
    void aFinishedPictureIsShownAgainWithoutARunAndAnotherRecipeRuns() {
        RenderRequest request = SMALL.withSeed(7);
        Picture finished = studio.render(request, FrameSink.NONE).result().join();
        awaitKept(request);

        Rendering shown = studio.show(request, FrameSink.NONE);
        assertThat(shown.result().join().frame().pixels())
                .isEqualTo(finished.frame().pixels());
        assertThat(shown.result().join().activation()).isEqualTo(finished.activation());
        assertThat(shown.progress().step()).isEqualTo(6);

        Rendering other = studio.show(request.withSteps(5), FrameSink.NONE);
        other.result().join();
        assertThat(other.isKept()).isFalse();
    }

    /** Pictures are kept on a thread of their own, a moment after they are finished. */
    private static void awaitKept(RenderRequest request) {
        Rendering shown;
        do {
            shown = studio.show(request, FrameSink.NONE);
            shown.result().join();
        } while (!shown.isKept());
    }

    @Test
    void aStoppedPictureIsNotShownAgain() throws Exception {
        RenderRequest request = SMALL.withSeed(8).withSteps(100_000);
        NewestFrame frames = new NewestFrame();
        Rendering stopped = studio.render(request, frames);
        while (frames.take().isEmpty()) {
            Thread.sleep(5);
        }
        stopped.stop();
        stopped.result().join();

        Rendering again = studio.show(request, FrameSink.NONE);
        assertThat(again.isKept()).isFalse();
        again.stop();
    }

    @Test
    void aStudioWithoutAFolderLeavesNothingBehind() {
        Path passing;
        try (PhospheneStudio own =
                PhospheneStudio.open(new StudioOptions(Path.of("models"), Optional.empty(), 2, false))) {
            Scanning scan = own.examples()
                    .scan(new ScanRequest(NETWORK, own.examples().bundled(), List.of("fire2/concat"), false));
            while (scan.progress().done() == 0) {
                Thread.onSpinWait();
            }
            scan.stop();
            scan.result().join();
            passing = own.passing();
            assertThat(passing).isDirectory();
        }
        assertThat(passing).doesNotExist();
    }

    @Test
    void aChangedRecipeMakesAnotherPicture() throws IOException {
        Picture picture = studio.render(SMALL, FrameSink.NONE).result().join();
        String changed = picture.recipe().replace("\"seed\" : 0", "\"seed\" : 1");
        RenderRequest request = new RenderRequest(NETWORK, "", 1, 0, 0, 0, 0, "", Optional.of(changed), Map.of());
        assertThat(studio.render(request, FrameSink.NONE)
                        .result()
                        .join()
                        .frame()
                        .pixels())
                .isNotEqualTo(picture.frame().pixels());
    }

    @Test
    void aChangeReachesTheRecipeAndThePixels() {
        Picture plain = studio.render(SMALL, FrameSink.NONE).result().join();
        RenderRequest changed = SMALL.withChange("optimiser.rate", "0.2");
        Picture picture = studio.render(changed, FrameSink.NONE).result().join();
        assertThat(RecipeTexts.difference(plain.recipe(), picture.recipe()))
                .containsExactly("optimiser.rate: 0.05 -> 0.2\tLearning rate");
        assertThat(picture.frame().pixels()).isNotEqualTo(plain.frame().pixels());
        assertThat(studio.recipeText(changed).join()).isEqualTo(picture.recipe());
    }

    @Test
    void changesApplyOverAWholeRecipeToo() {
        RenderRequest saved = studio.requestOf(studio.recipeText(SMALL).join());
        assertThat(saved.network()).isEqualTo(NETWORK);
        String changed = studio.recipeText(saved.withChange("seed", "7")).join();
        assertThat(changed).isEqualTo(studio.recipeText(SMALL.withSeed(7)).join());
    }

    @Test
    void aRecipeNeitherNamesTheHostNorTheTime() {
        Picture picture = studio.render(SMALL, FrameSink.NONE).result().join();
        assertThat(picture.recipe()).doesNotContain("finished", "seconds", System.getProperty("user.dir"));
    }

    @Test
    void stoppingKeepsThePicture() throws Exception {
        NewestFrame slot = new NewestFrame();
        Rendering rendering = studio.render(SMALL.withSteps(100_000), slot);
        while (rendering.progress().step() < 3) {
            Thread.onSpinWait();
        }
        rendering.stop();
        Picture picture = rendering.result().join();
        assertThat(picture.frame().step()).isGreaterThanOrEqualTo(3).isLessThan(100_000);
        assertThat(rendering.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(picture.notes()).singleElement().asString().startsWith("Stopped after");
    }

    @Test
    void mistakesInARequestArriveAsSentences() {
        assertThat(failure(SMALL.withObjective("fire2/concat:"))).hasMessageContaining("Column 14");
        assertThat(failure(SMALL.withObjective("fire2/conca:3"))).hasMessageContaining("Did you mean");
        assertThat(failure(SMALL.withPreset("Fancy"))).hasMessageContaining("Lucid, Distill 2017, No transforms");
        assertThat(failure(SMALL.withSize(100_000, 100_000))).hasMessageContaining("GB of memory");
        assertThat(failure(SMALL.withChange("size.width", "16384").withChange("size.height", "16384")))
                .hasMessageContaining("of memory");
        assertThat(failure(SMALL.withChange("optimiser.kind", "lion"))).hasMessageContaining("Write one of adam");
        assertThat(failure(SMALL.withNetwork("nowhere"))).hasMessageContaining("nowhere");
    }

    @Test
    void anotherNetworksRecipeIsRefused() {
        String recipe = studio.render(SMALL, FrameSink.NONE).result().join().recipe();
        RenderRequest other =
                new RenderRequest("efficientnet-lite0", "", 1, 0, 0, 0, 0, "", Optional.of(recipe), Map.of());
        assertThat(failure(other)).hasMessageContaining("another network");
    }

    @Test
    void aPngWithoutARecipeIsRefusedWithASentence() throws IOException {
        Path plain = folder.resolve("plain.png");
        Picture picture = studio.render(SMALL, FrameSink.NONE).result().join();
        studio.saveFrame(picture.frame(), plain).join();
        assertThatThrownBy(() -> studio.recipeOf(plain))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("holds no recipe");
    }

    @Test
    void aPandaIsAPanda() {
        Activations out = studio.activations(new ActivationsRequest(
                        NETWORK,
                        Optional.of(Path.of("assets/samples/animals-panda.jpg")),
                        true,
                        Optional.empty(),
                        Optional.empty()))
                .join();
        int best = 0;
        for (int i = 0; i < out.values().length; i++) {
            best = out.values()[i] > out.values()[best] ? i : best;
        }
        assertThat(studio.open(NETWORK).join().label(best)).contains("giant panda");
    }

    @Test
    void aFileWithoutLabelsOpensAndSaysWhatWasAssumed() throws IOException {
        Path file = folder.resolve("mine.onnx");
        Files.write(file, TestGraphs.tinyGraph().bytes());
        OpenNetwork network = studio.open(file.toString()).join();
        assertThat(network.label(1)).isEmpty();
        assertThat(network.search("goldfish", 5)).isEmpty();
        assertThat(studio.networks())
                .filteredOn(choice -> choice.id().equals(file.toString()))
                .singleElement()
                .satisfies(choice -> assertThat(choice.note()).asString().startsWith("Assumed:"));
        Picture picture = studio.render(
                        RenderRequest.of(file.toString(), "block2/conv:1")
                                .withSize(24, 24)
                                .withSteps(3),
                        FrameSink.NONE)
                .result()
                .join();
        assertThat(picture.recipe()).contains("mine.onnx").doesNotContain(folder.toString());
    }

    @Test
    void aGridIsSavedWithTheRecipesOfItsPanels() throws IOException {
        Picture picture =
                studio.render(SMALL.withImages(2), FrameSink.NONE).result().join();
        List<GridPanel> panels = List.of(new GridPanel(picture, 0, "left"), new GridPanel(picture, 1, "right"));
        Path png = studio.saveGrid(panels, GridSpec.DEFAULT, folder.resolve("grid.png"))
                .join();
        assertThat(PngText.read(png)).isEmpty();
        assertThat(folder.resolve("grid.png.json")).content().contains("\"left\"", "\"right\"", "fire2/concat:3");
    }

    private static Throwable failure(RenderRequest request) {
        try {
            studio.render(request, FrameSink.NONE).result().join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(PhospheneException.class);
            return e.getCause();
        }
        throw new AssertionError("no failure for " + request);
    }
}
