package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.figure.GridSpec;
import org.phosphene.image.NpyArray;
import org.phosphene.studio.ActivationsRequest;
import org.phosphene.studio.BenchRequest;

class CommandsTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    @Test
    void networksAreListedOneALine() {
        assertThat(shell.run("networks")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("tiny\tTiny network\tMade for tests.\tbundled\n"
                        + "other\tOther network\tMade for tests too.\tbundled\n"
                        + "far\tFar network\tElsewhere.\tdownloadable\t50000000\n");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void layersAreListedAsTheyAreTyped() {
        assertThat(shell.run("layers", "--network", "tiny")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo(
                        """
                        conv\tConv\t2\t1\t2\t0\t\t\t\t
                        "onnx::Relu_3"\tRelu\t2\t1\t2\t0\t\t\t\t
                        softmax\tSoftmax\t4\t0\t0\t0\t\t\t\t
                        """);
    }

    @Test
    void layersAreRenamedAndHiddenBeforeTheyAreListed() {
        assertThat(shell.run("layers", "--network", "tiny", "--rename", "conv=eyes", "--hide", "softmax"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().layerChanges).containsExactly("conv is eyes", "softmax hidden true");
    }

    @Test
    void layersAreListedAsJsonToo() {
        assertThat(shell.run("layers", "--network", "tiny", "--json")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).contains("\"name\" : \"onnx::Relu_3\"", "\"operator\" : \"Softmax\"", "\"ends\" : [ ]");
    }

    @Test
    void layersOfAnUnknownNetworkFail() {
        assertThat(shell.run("layers", "--network", "tny")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("There is no network tny. Known are tiny and other.\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aGridIsSavedWithThePicturesInOrder() {
        Path png = folder.resolve("grid.png");
        assertThat(shell.run("grid", "--network", "tiny", "--units", "conv:1,conv:0@0,1", "--out", png.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("conv:1\t20.0000\nconv:0@0,1\t20.0000\nsaved\t" + png + "\n");
        assertThat(shell.studio().panels)
                .extracting(panel -> panel.caption())
                .containsExactly("caption of conv:1", "caption of conv:0@0,1");
        assertThat(shell.studio().grid).isEqualTo(GridSpec.DEFAULT);
        assertThat(png).exists();
    }

    @Test
    void theLayoutOfAGridCanBeChosen() {
        String out = folder.resolve("grid.png").toString();
        assertThat(shell.run(
                        ("grid --network tiny --units conv:1 --rows 2 --columns 3 --gap 0 --panel 12.5 --mm --dpi 600"
                                        + " --background transparent --no-captions --steps 4 --out " + out)
                                .split(" ")))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().grid)
                .isEqualTo(new GridSpec(
                        2, 3, 12.5, GridSpec.Unit.MILLIMETRES, 600, 0, GridSpec.Background.TRANSPARENT, false));
        assertThat(shell.studio().requests.get(0).steps()).isEqualTo(4);
    }

    @Test
    void aUnitThatFailsIsLeftOutAndTheOthersAreKept() {
        Path png = folder.resolve("grid.png");
        assertThat(shell.run("grid", "--network", "tiny", "--units", "conv:1,cnv:2,conv:0", "--out", png.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("cnv:2 is left out of the grid. There is no layer cnv. Did you mean conv?\n");
        assertThat(shell.studio().panels).hasSize(2);
        assertThat(png).exists();
    }

    @Test
    void aGridOfWhichNothingIsLeftIsNotSaved() {
        Path png = folder.resolve("grid.png");
        assertThat(shell.run("grid", "--network", "tiny", "--units", "cnv:2", "--out", png.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(png).doesNotExist();
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aMistakeInTheUnitsIsToldBeforeTheFirstRun() {
        String out = folder.resolve("grid.png").toString();
        assertThat(shell.run("grid", "--network", "tiny", "--units", "conv:1,conv:", "--out", out))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith("Column 13: The channel is missing here");
        assertThat(shell.opened).isFalse();
    }

    @Test
    void anInterruptedGridIsSavedWithWhatThereIs() throws Exception {
        TestShell interrupted = TestShell.interruptedInRun(2);
        String out = folder.resolve("grid.png").toString();
        assertThat(interrupted.run("grid", "--network", "tiny", "--units", "conv:0,conv:1,conv:0", "--out", out))
                .isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(interrupted.studio().panels).hasSize(2);
        assertThat(interrupted.studio().requests).hasSize(2);
        interrupted.interruption.get(30, TimeUnit.SECONDS);
    }

    @Test
    void theStrongestClassesOfAPhotographAreNamed() {
        assertThat(shell.run("activations", "--network", "tiny", "--image", "fish.jpg", "--top", "3"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo(
                        """
                        0\t1\t0.500000\tgoldfish · softmax:1
                        0\t2\t0.250000\tcrane · softmax:2
                        0\t0\t0.125000\ttench · softmax:0
                        """);
        assertThat(shell.studio().activationsRequests)
                .containsExactly(new ActivationsRequest(
                        "tiny", Optional.of(Path.of("fish.jpg")), true, Optional.empty(), Optional.empty()));
    }

    @Test
    void activationsAreSavedForNumPyAndTheStrongestChannelsGoByTheirMean() {
        Path npy = folder.resolve("conv.npy");
        assertThat(shell.run(
                        "activations",
                        "--network",
                        "tiny",
                        "--input",
                        "x.npy",
                        "--layer",
                        "conv",
                        "--top",
                        "9",
                        "--out",
                        npy.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("saved\t" + npy
                        + "\nlayer\tconv\nshape\t1,2,1,2\n0\t1\t4.00000\tconv:1\n0\t0\t1.50000\tconv:0\n");
        NpyArray saved = NpyArray.read(npy);
        assertThat(saved.shape()).containsExactly(1, 2, 1, 2);
        assertThat(saved.floats()).containsExactly(1, 2, 3, 5);
    }

    @Test
    void noResizeReachesTheRequest() {
        assertThat(shell.run("activations", "--network", "tiny", "--image", "a.jpg", "--no-resize", "--top", "1"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().activationsRequests.get(0).resize()).isFalse();
    }

    @Test
    void activationsOfAnUnknownLayerFailAndWriteNothing() {
        Path npy = folder.resolve("conv.npy");
        assertThat(shell.run(
                        "activations",
                        "--network",
                        "tiny",
                        "--image",
                        "a.jpg",
                        "--layer",
                        "cnv",
                        "--out",
                        npy.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("There is no layer cnv. Did you mean conv?\n");
        assertThat(npy).doesNotExist();
    }

    @Test
    void benchPrintsItsLinesAndPassesItsOptionsOn() {
        assertThat(shell.run(
                        "bench",
                        "--network",
                        "tiny",
                        "--network",
                        "other",
                        "--layer",
                        "conv",
                        "--size",
                        "64",
                        "--measure",
                        "step",
                        "memory",
                        "--threads",
                        "2",
                        "--device",
                        "cpu"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("{\"name\":\"step\"}\n{\"name\":\"memory\"}\n");
        assertThat(shell.threads).isEqualTo(2);
        assertThat(shell.benchRequest)
                .isEqualTo(new BenchRequest(
                        List.of("tiny", "other"),
                        List.of("conv"),
                        64,
                        64,
                        List.of("step", "memory"),
                        Optional.empty(),
                        "cpu"));
    }

    @Test
    void benchThatFailsSaysWhy() {
        assertThat(shell.run("bench", "--network", "none")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("There is no network none.\n");
    }
}
