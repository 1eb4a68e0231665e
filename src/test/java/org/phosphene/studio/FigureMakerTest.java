package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Region;
import org.phosphene.gallery.PictureCache;
import org.phosphene.image.PhotographReader;
import org.phosphene.network.Sha256;
import org.phosphene.optvis.render.CacheKey;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.testkit.Engines;

class FigureMakerTest {

    private static final RenderRequest SMALL =
            RenderRequest.of("squeezenet1.1", "fire2/concat:3").withSize(48, 32).withSteps(3);
    private static final String HASH = "0".repeat(64);
    private static final Path KOALA = Path.of("assets/samples/animals-koala.jpg");

    @TempDir
    static Path kept;

    private static PhospheneStudio studio;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        Engines.cpu(); // sets what the engine must know before it starts
        studio = PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), 2, false).keepingPictures(kept));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private Path parts(Cell... cells) {
        FigureSpec spec = FigureSpec.of(cells.length, List.of(cells));
        return studio.figures()
                .export(spec, folder.resolve("parts"), Format.FOLDER)
                .result()
                .join();
    }

    private static Cell cell(String recipe, int image) {
        return new Cell(new RecipePicture(recipe, image), "caption");
    }

    private static String recipe(RenderRequest request) {
        return studio.recipeText(request).join();
    }

    @Test
    void everyCellHasThePixelsThatItsRecipeMakes() {
        RenderRequest two = SMALL.withImages(2).withSeed(4);
        Picture alone = studio.render(two, FrameSink.NONE).result().join();
        Path out = parts(cell(recipe(two), 1), cell(recipe(SMALL.withSeed(5)), 0), cell(recipe(two), 0));
        assertThat(PhotographReader.read(out.resolve("row01-column01.png")).data())
                .isEqualTo(alone.frame().image(1).pixels());
        assertThat(PhotographReader.read(out.resolve("row01-column03.png")).data())
                .isEqualTo(alone.frame().image(0).pixels());
    }

    @Test
    void aMissingNetworkIsNamedByItsHashUnlessItsPictureIsKept() {
        String recipe = recipe(SMALL.withSeed(8));
        String elsewhere = recipe.replaceFirst("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"" + HASH + "\"");
        assertThatThrownBy(() -> parts(cell(elsewhere, 0)))
                .hasRootCauseInstanceOf(PhospheneException.class)
                .hasMessageContaining(HASH)
                .hasMessageContaining("squeezenet1.1");
        byte[] grey = new byte[48 * 32 * 3];
        Arrays.fill(grey, (byte) 77);
        String key = CacheKey.of(RecipeJson.parse(elsewhere), Optional.empty());
        new PictureCache(kept, Long.MAX_VALUE).put(key, new Frame(0, 0, 1, 32, 48, 3, grey), elsewhere);
        Path out = parts(cell(elsewhere, 0));
        assertThat(PhotographReader.read(out.resolve("row01-column01.png")).data())
                .isEqualTo(grey);
    }

    @Test
    void aNetworkIsFoundByItsHashWhateverItsFileWasCalled() throws Exception {
        Path file = Files.copy(Path.of("models/squeezenet1.1.onnx"), folder.resolve("mine.onnx"));
        Path out = parts(cell(recipe(SMALL.withNetwork(file.toString())), 0));
        assertThat(out.resolve("row01-column01.png")).exists();
    }

    @Test
    void aRegionOfAPhotographIsCutOut() throws Exception {
        Photograph koala =
                new Photograph("animals-koala.jpg", Sha256.of(KOALA), Optional.of(new Region(10, 20, 30, 40)), "");
        Path out = parts(new Cell(koala, ""));
        assertThat(PhotographReader.read(out.resolve("row01-column01.png")).data())
                .isEqualTo(PhotographReader.read(KOALA).crop(10, 20, 30, 40).data());
    }

    @Test
    void aPhotographThatIsMissingOrAnotherIsNamedBeforeTheWorkStarts() throws Exception {
        for (String name : List.of("no-such-photograph.jpg", "animals-koala.jpg")) {
            Photograph missing = new Photograph(name, HASH, Optional.empty(), "");
            assertThatThrownBy(() -> parts(new Cell(missing, "")))
                    .hasRootCauseInstanceOf(PhospheneException.class)
                    .hasMessageContaining(name);
        }
        Region beyond = new Region(10, 20, 100_000, 40);
        Photograph koala = new Photograph("animals-koala.jpg", Sha256.of(KOALA), Optional.of(beyond), "");
        assertThatThrownBy(() -> parts(new Cell(koala, ""))).hasMessageContaining("reaches beyond");
    }

    @Test
    @Timeout(60)
    void aPictureOfTheTrayIsFoundAgainByItsRecipe() {
        Picture two = studio.render(SMALL.withImages(2).withSeed(11), FrameSink.NONE)
                .result()
                .join();
        FigureItem item = studio.figures().item(new GridPanel(two, 1, "second")).join();
        assertThat(item.cell()).isEqualTo(new Cell(new RecipePicture(two.recipe(), 1), "second"));
        assertThat(item.whole()).isEmpty();
        FigurePicture kept;
        do { // it is kept on another thread, a moment after the run
            kept = studio.figures().look(item.cell().source()).join().orElseThrow();
        } while (kept.frame().isEmpty());
        assertThat(kept.frame().orElseThrow().pixels())
                .isEqualTo(two.frame().image(1).pixels());
        assertThat(kept.width()).isEqualTo(48);
    }

    @Test
    void theSimplePictureBesideDiverseOnesIsMadeWithoutTheDiversity() {
        RenderRequest diverse =
                SMALL.withImages(2).withObjective(RenderRequest.diverse("fire2/concat:3", "fire2/concat", 0.75));
        Picture made = studio.render(diverse, FrameSink.NONE).result().join();
        Cell simple = studio.figures()
                .item(new GridPanel(made, GridPanel.SIMPLE, "simple"))
                .join()
                .cell();
        assertThat(((RecipePicture) simple.source()).image()).isZero();
        assertThat(((RecipePicture) simple.source()).recipe())
                .contains("\"objective\" : \"fire2/concat:3\"")
                .contains("\"images\" : 1");
    }

    @Test
    void aPictureThatIsNotMadeYetHasItsSizeOnly() {
        FigurePicture later = studio.figures()
                .look(new RecipePicture(recipe(SMALL.withSeed(777)), 0))
                .join()
                .orElseThrow();
        assertThat(later).isEqualTo(new FigurePicture(48, 32, Optional.empty()));
        assertThat(studio.figures().look(new FigureSpec.Empty()).join()).isEmpty();
    }

    @Test
    void thePartOfAPhotographThatAUnitSeesBecomesItsRegion() throws Exception {
        DatasetExample example = new DatasetExample(
                KOALA,
                "animals/koala.jpg",
                1.5,
                2,
                3,
                new org.phosphene.core.Region(10, 20, 30, 40),
                "koala",
                false,
                Optional.of("Ann, CC BY 4.0"));
        Frame small = new Frame(0, 0, 1, 1, 1, 3, new byte[3]);
        for (boolean whole : new boolean[] {true, false}) {
            FigureItem item = studio.figures()
                    .item(new PhotographPanel(example, small, "1.5", whole))
                    .join();
            Optional<Region> region = whole ? Optional.empty() : Optional.of(new Region(10, 20, 30, 40));
            assertThat(item.cell())
                    .isEqualTo(new Cell(
                            new Photograph("animals-koala.jpg", Sha256.of(KOALA), region, "Ann, CC BY 4.0"), "1.5"));
            int width = whole ? PhotographReader.size(KOALA).width() : 30;
            assertThat(item.picture().width()).isEqualTo(width);
        }
    }

    @Test
    void aFigureThatWasStoppedSavesNothing() {
        String recipe = recipe(SMALL.withSteps(5_000).withSeed(9));
        Exporting export = studio.figures()
                .export(FigureSpec.of(1, List.of(cell(recipe, 0))), folder.resolve("c.pdf"), Format.PDF);
        export.stop();
        assertThatThrownBy(() -> export.result().join()).hasMessageContaining("stopped");
        assertThat(folder.resolve("c.pdf")).doesNotExist();
    }

    @Test
    void aFigureIsReadFromTheFileBesideIt() throws Exception {
        FigureSpec spec = FigureSpec.of(1, List.of(cell(recipe(SMALL), 0)));
        Path file = Files.writeString(
                folder.resolve("a.figure.json"), studio.figures().print(spec));
        assertThat(studio.figures().read(file)).isEqualTo(spec);
    }

    @Test
    @Timeout(120)
    void aPictureWhoseRunWasStoppedIsKeptWithTheRecipeThatMakesItAgain() {
        Rendering run = studio.render(SMALL.withSteps(100_000).withSeed(21), FrameSink.NONE);
        while (run.progress().step() < 2) {
            Thread.onSpinWait();
        }
        run.stop();
        Picture stopped = run.result().join();
        FigureItem item =
                studio.figures().item(new GridPanel(stopped, 0, "stopped")).join();
        String recipe = ((RecipePicture) item.cell().source()).recipe();
        assertThat(RecipeJson.parse(recipe).steps()).isEqualTo(stopped.frame().step());
        assertThat(item.whole()).contains(new RecipePicture(stopped.recipe(), 0));
        assertThat(studio.figures()
                        .work(FigureSpec.of(1, List.of(item.cell())))
                        .join()
                        .runs())
                .isZero();
        assertThat(PhotographReader.read(parts(item.cell()).resolve("row01-column01.png"))
                        .data())
                .isEqualTo(stopped.frame().pixels());
        assertThat(studio.render(RecipeTexts.request(recipe), FrameSink.NONE)
                        .result()
                        .join()
                        .frame()
                        .pixels())
                .isEqualTo(stopped.frame().pixels());
    }

    @Test
    void whatIsMissingIsSaidBeforehandWithTheTimeItTakes() {
        studio.render(SMALL.withSeed(31), FrameSink.NONE).result().join();
        FigureSpec later =
                FigureSpec.of(2, List.of(cell(recipe(SMALL.withSeed(778)), 0), cell(recipe(SMALL.withSeed(779)), 0)));
        FigureWork work = studio.figures().work(later).join();
        assertThat(work.runs()).isEqualTo(2);
        studio.figures()
                .item(new GridPanel(
                        studio.render(SMALL.withSeed(32), FrameSink.NONE)
                                .result()
                                .join(),
                        0,
                        ""))
                .join();
        assertThat(studio.figures().work(later).join().seconds()).isPresent();
    }
}
