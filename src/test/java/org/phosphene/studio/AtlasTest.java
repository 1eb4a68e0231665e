package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.gallery.WholePng;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Unsaved;

/** An atlas of the first squeeze of SqueezeNet, which has 16 channels, on the real engine and in a real browser. */
@Tag("engine")
class AtlasTest {

    private static final String PAGE = "layers/fire2%2Fsqueeze1x1%2Frelu.html";
    private static final RenderRequest METHOD =
            RenderRequest.of("squeezenet1.1", "conv:0").withSize(32, 32).withSteps(2);

    @TempDir
    Path folder;

    private static PhospheneStudio studio;

    @BeforeAll
    static void open() {
        Engines.cpu();
        studio = PhospheneStudio.open(new StudioOptions(Path.of("models"), Optional.empty(), 1, false));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private AtlasRequest request() {
        return new AtlasRequest(METHOD, List.of("fire2/squeeze1x1"), folder.resolve("atlas"), Optional.empty());
    }

    private AtlasMaking.Summary make() {
        return studio.galleries().makeAtlas(request()).result().join();
    }

    private AtlasPlan plan() {
        return studio.galleries().planAtlas(request()).join();
    }

    @Test
    void thePlanCountsAndMeasuresAndWritesNothing() {
        AtlasPlan plan = plan();
        assertThat(plan.pictures()).isEqualTo(16);
        assertThat(plan.missing()).isEqualTo(16);
        assertThat(plan.seconds()).isPositive();
        assertThat(folder.resolve("atlas")).doesNotExist();
    }

    @Test
    void aSecondCallMakesOnlyWhatIsMissingOrDamaged() throws IOException {
        AtlasMaking.Summary made = make();
        assertThat(made.complete()).isTrue();
        assertThat(made.pictures() + made.without()).isEqualTo(16);
        assertThat(plan().missing()).isZero();
        List<Path> pictures = pictures();
        for (Path picture : pictures) {
            Files.setLastModifiedTime(picture, FileTime.fromMillis(1_000));
        }
        Files.delete(pictures.get(3));
        Files.write(pictures.get(5), new byte[] {1, 2, 3});
        Files.writeString(Path.of(pictures.get(7) + ".json"), "{\"recipe\":");
        assertThat(plan().missing()).isEqualTo(3);
        make();
        assertThat(plan().missing()).isZero();
        for (int i = 0; i < pictures.size(); i++) {
            boolean again = i == 3 || i == 5 || i == 7;
            assertThat(Files.getLastModifiedTime(pictures.get(i)).toMillis() > 1_000)
                    .as(pictures.get(i).toString())
                    .isEqualTo(again);
        }
    }

    @Test
    void eachPictureHasItsRecipeInsideAndBesideIt() throws IOException {
        make();
        Path picture = pictures().get(0);
        String inside = RecipeTexts.read(picture);
        assertThat(inside).contains("fire2/squeeze1x1/relu:");
        assertThat(RecipeTexts.read(Path.of(picture + ".json"))).isEqualTo(inside);
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("atlas"));
        Files.writeString(folder.resolve("atlas/mine.txt"), "mine");
        assertThatThrownBy(this::plan)
                .hasRootCauseInstanceOf(PhospheneException.class)
                .hasMessageContaining("else");
        assertThatThrownBy(this::make).hasMessageContaining("holds something else");
        assertThat(folder.resolve("atlas")).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void anAtlasOfAnotherNetworkIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("atlas"));
        Files.writeString(folder.resolve("atlas/atlas.json"), "{\"atlas\":1,\"sha256\":\"00\",\"layers\":[]}");
        assertThatThrownBy(this::plan).hasMessageContaining("another network");
        Files.writeString(folder.resolve("atlas/atlas.json"), "not JSON");
        assertThatThrownBy(this::plan).hasMessageContaining("cannot be read");
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Files.writeString(folder.resolve("atlas"), "a file");
        assertThatThrownBy(this::make).hasMessageContaining("is no folder");
        AtlasRequest inside =
                new AtlasRequest(METHOD, List.of("fire2/squeeze1x1"), folder.resolve("atlas/in"), Optional.empty());
        assertThatThrownBy(() -> studio.galleries().makeAtlas(inside).result().join())
                .hasMessageContaining("cannot be made");
    }

    @Test
    void stoppedAtOnceItIsNotCompleteAndGoesOnLater() {
        AtlasMaking making = studio.galleries().makeAtlas(request());
        making.stop();
        AtlasMaking.Summary stopped = making.result().join();
        assertThat(stopped.complete()).isFalse();
        assertThat(make().complete()).isTrue();
    }

    @Test
    void onAFullDiskOrWithoutPermissionTheAtlasStaysAsItWas() throws IOException {
        make();
        Files.delete(pictures().get(3)); // so that there is something to make
        Unsaved.leavesAllAsItWas(folder.resolve("atlas"), this::make);
        assertThat(make().complete()).isTrue();
    }

    /** Pictures may differ by rounding, since others grow with them. */
    @Test
    void anAtlasWhoseProcessWasKilledGoesOnAndIsTheOneOfAnUninterruptedRun() throws Exception {
        Path killed = folder.resolve("atlas");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AtlasProcess.class.getName(),
                        killed.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && made(killed) < 5) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(made(killed)).isBetween(5L, 15L);
        for (Path picture : pictures()) {
            assertThat(WholePng.is(picture, AtlasProcess.SIDE, AtlasProcess.SIDE))
                    .isTrue();
        }
        AtlasMaking.Summary after = studio.galleries()
                .makeAtlas(AtlasProcess.request(killed))
                .result()
                .join();
        AtlasMaking.Summary whole = studio.galleries()
                .makeAtlas(AtlasProcess.request(folder.resolve("whole")))
                .result()
                .join();
        assertThat(after.pictures()).isEqualTo(whole.pictures());
        assertThat(after.without()).isEqualTo(whole.without());
        assertThat(site(killed)).isEqualTo(site(folder.resolve("whole")));
    }

    private static long made(Path atlas) throws IOException {
        if (!Files.isDirectory(atlas.resolve("pictures"))) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(atlas.resolve("pictures"))) {
            return all.filter(file -> file.toString().endsWith(".png")).count();
        }
    }

    /** Every file; of pages all but the activations, of pictures that they are whole. */
    private static Map<String, String> site(Path atlas) throws IOException {
        Map<String, String> site = new TreeMap<>();
        for (Path name : Unsaved.files(atlas).keySet()) {
            Path file = atlas.resolve(name);
            String is = name.toString().endsWith(".png")
                    ? "whole: " + WholePng.is(file, AtlasProcess.SIDE, AtlasProcess.SIDE)
                    : Files.readString(file).replaceAll("(activation\"? ?:? ?)[-0-9.eE+]+", "$1");
            site.put(name.toString(), is);
        }
        return site;
    }

    @Test
    void aBrowserShowsThePagesFromTheirFolder() throws Exception {
        Optional<String> browser = browser();
        Assumptions.assumeTrue(browser.isPresent(), "no Chromium on the path: install the package chromium");
        make();
        String index = dump(browser.get(), "index.html");
        assertThat(index).contains("SqueezeNet", "layers/fire2%252Fsqueeze1x1%252Frelu.html");
        String page = dump(browser.get(), PAGE.replace("%", "%25"));
        assertThat(page).contains("id=\"15\"", "16 of 16"); // the second is the script's count
    }

    private static Optional<String> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, name))))
                .findFirst();
    }

    private String dump(String browser, String page) throws Exception {
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        folder.resolve("atlas").toUri() + page)
                .redirectError(folder.resolve("browser.log").toFile())
                .redirectOutput(dom.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("atlas/pictures"))) {
            return all.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }
}
