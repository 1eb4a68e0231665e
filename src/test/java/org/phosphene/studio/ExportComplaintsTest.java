package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.Region;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.figure.GridSpec;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;

/** What users of other tools complained of when they wanted their pictures out, by the numbers of the survey. */
@Tag("engine")
class ExportComplaintsTest {

    private static final RenderRequest REQUEST =
            RenderRequest.of("squeezenet1.1", "fire2/concat:3").withSize(48, 32).withSteps(5);
    private static final Path KOALA = Path.of("assets/samples/animals-koala.jpg");

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

    private static Picture made(RenderRequest request, KeptFrames kept) {
        return studio.render(request, kept).result().join();
    }

    /** Lucid #293, tf_cnnvis #21 and #63: neither size nor single files could be chosen. */
    @Test
    void complaint43APictureIsSavedAloneInAGridAndWithAllItsSteps() {
        KeptFrames kept = new KeptFrames(FrameSink.NONE);
        Picture picture = made(REQUEST.withImages(2), kept);
        Path alone = studio.savePicture(picture, folder.resolve("alone.png")).join();
        assertThat(PhotographReader.size(alone).width()).isEqualTo(2 * 48);
        List<GridPanel> panels = List.of(new GridPanel(picture, 0, "a"), new GridPanel(picture, 1, "b"));
        Path grid = studio.saveGrid(panels, GridSpec.DEFAULT, folder.resolve("grid.png"))
                .join();
        assertThat(PhotographReader.size(grid).width()).isEqualTo(2 * 224 + 3 * 8);
        assertThat(kept.frames()).extracting(Frame::step).containsExactly(0, 1, 2, 4, 5);
        for (String ending : ProgressFiles.endings()) {
            Path steps = folder.resolve("steps" + ending);
            assertThat(studio.saveProgress(picture, kept.frames(), steps).join())
                    .isRegularFile();
        }
        Path strip = folder.resolve("steps.png");
        assertThat(PhotographReader.size(strip).width()).isEqualTo(5 * 48 + 6 * 8);
        Path parts = studio.figures()
                .export(figure(panels), folder.resolve("parts"), Format.FOLDER)
                .result()
                .join();
        assertThat(PhotographReader.size(parts.resolve("row01-column02.png")).width())
                .isEqualTo(48);
    }

    private static FigureSpec figure(List<? extends GridTile> tiles) {
        List<Cell> cells = tiles.stream()
                .map(tile -> studio.figures().item(tile).join().cell())
                .toList();
        return FigureSpec.of(cells.size(), cells);
    }

    /** Lucid's save_img stretched colours that show() did not; a figure shows what the screen showed, byte for byte. */
    @Test
    void complaint44EveryPictureInAPdfIsTheOneOnTheScreen() throws Exception {
        KeptFrames kept = new KeptFrames(FrameSink.NONE);
        Picture picture = made(REQUEST.withImages(2).withSeed(3), kept);
        Frame screen = kept.frames().get(kept.frames().size() - 1);
        FigureSpec spec = figure(List.of(new GridPanel(picture, 1, "通道三"), new GridPanel(picture, 0, "first")));
        Path pdf = studio.figures()
                .export(spec, folder.resolve("a.pdf"), Format.PDF)
                .result()
                .join();
        run("pdfimages", "-png", pdf.toString(), folder.resolve("cell").toString());
        assertThat(PhotographReader.read(folder.resolve("cell-000.png")).data())
                .isEqualTo(screen.image(1).pixels());
        assertThat(PhotographReader.read(folder.resolve("cell-001.png")).data())
                .isEqualTo(screen.image(0).pixels());
        run(
                "pdftotext",
                "-enc",
                "UTF-8",
                pdf.toString(),
                folder.resolve("a.txt").toString());
        assertThat(Files.readString(folder.resolve("a.txt"))).contains("通道三");
    }

    /** Lucent #31: no support for raw activations. Sizes: (224 - 3) / 2 + 1 = 111, pooled 3 by 2 to 55; 64 + 64. */
    @Test
    void complaint46TheActivationsOfAPhotographAreGivenAsTheyAre() {
        ActivationsRequest request = new ActivationsRequest(
                "squeezenet1.1", Optional.of(KOALA), true, Optional.empty(), Optional.of("fire2/concat"));
        Activations raw = studio.activations(request).join();
        assertThat(raw.shape()).containsExactly(1, 128, 55, 55);
        assertThat(raw.values()).hasSize(128 * 55 * 55);
        assertThat(studio.activations(request).join().values()).isEqualTo(raw.values());
    }

    /**
     * Lucent pull request #41: a network with a layer left out. The activation is worked out from the weights of the
     * file: a 1x1 convolution of what goes into the ReLU in front of it, and not of what comes out.
     */
    @Test
    void complaint48ALayerCanBeSkipped() {
        RenderRequest request = RenderRequest.of("squeezenet1.1", "fire2/expand1x1/conv:3")
                .withSize(48, 32)
                .withSteps(5)
                .withChanges(Map.of("skip", "fire2/squeeze1x1/relu"));
        Picture picture = made(request, new KeptFrames(FrameSink.NONE));
        Path saved = studio.savePicture(picture, folder.resolve("a.png")).join();
        Activations before = studio.activations(new ActivationsRequest(
                        "squeezenet1.1",
                        Optional.of(saved),
                        false,
                        Optional.empty(),
                        Optional.of("fire2/squeeze1x1/conv")))
                .join();
        Network file = Bundled.network("squeezenet1.1");
        Node expand = file.resolveLayer("fire2/expand1x1/conv");
        int channels = before.shape().get(1);
        int each = before.values().length / channels;
        float[] kernel = file.weight(expand.inputs().get(1)).orElseThrow().floats();
        double skipped = file.weight(expand.inputs().get(2)).orElseThrow().floats()[3];
        double whole = skipped;
        for (int i = 0; i < before.values().length; i++) {
            double value = before.values()[i] / each * kernel[3 * channels + i / each];
            skipped += value;
            whole += before.values()[i] > 0 ? value : 0;
        }
        assertThat(picture.activation()).isCloseTo(skipped, within(1e-3 * Math.abs(skipped)));
        assertThat(Math.abs(skipped - whole)).isGreaterThan(1);
        assertThat(saved).content(StandardCharsets.ISO_8859_1).contains("fire2/squeeze1x1/relu");
    }

    /** Yosinski's toolbox #153: how are the crops made? A figure names the part of the photograph and its hash. */
    @Test
    void complaint49ACropIsThePartThatTheUnitSeesAndSaysSo() {
        DatasetExample example = new DatasetExample(
                KOALA, "koala.jpg", 1.5, 2, 3, new Region(40, 30, 60, 50), "koala", false, Optional.of("Ann"));
        Frame thumbnail = studio.examples().thumbnail(example, false, 96).join();
        FigureSpec spec = figure(List.of(new PhotographPanel(example, thumbnail, "1.5", false)));
        Path parts = studio.figures()
                .export(spec, folder.resolve("parts"), Format.FOLDER)
                .result()
                .join();
        Pixels part = PhotographReader.read(parts.resolve("row01-column01.png"));
        assertThat(part.data())
                .isEqualTo(PhotographReader.read(KOALA).crop(40, 30, 60, 50).data());
        assertThat(parts.resolve("figure.json"))
                .content()
                .contains("\"left\" : 40", "\"top\" : 30", "\"width\" : 60", "\"height\" : 50", "\"credit\" : \"Ann\"");
    }

    private void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
