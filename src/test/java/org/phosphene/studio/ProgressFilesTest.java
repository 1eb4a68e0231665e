package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.testkit.Unsaved;

class ProgressFilesTest {

    private static final String RECIPE = "{\"objective\" : \"block5/add:3\"}";

    @TempDir
    Path folder;

    /** Two images of 40 x 30 pixels, the grey of each its step, 100 more in the second. */
    private static Frame frame(int step) {
        byte[] pixels = new byte[2 * 30 * 40 * 3];
        Arrays.fill(pixels, 0, pixels.length / 2, (byte) step);
        Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) (step + 100));
        return new Frame(1, step, 2, 30, 40, 3, pixels);
    }

    private static List<Frame> frames(int... steps) {
        return IntStream.of(steps).mapToObj(ProgressFilesTest::frame).toList();
    }

    private static Picture picture() {
        return new Picture(
                frame(20),
                "block5/add:3",
                "block5/add:3",
                "tiny",
                RECIPE,
                new Provenance("phosphene test", Map.of(), "cpu", 1, 1.0, "2026-01-01T00:00:00Z"),
                List.of(1.0, 2.0),
                Double.NaN,
                List.of(),
                null,
                new float[20],
                List.of());
    }

    @Test
    void aStripHasAColumnForEachStepAndARowForEachImageByteForByte() {
        Path out = ProgressFiles.save(picture(), frames(0, 1, 2, 20), folder.resolve("a.png"));
        Pixels strip = PhotographReader.read(out);
        assertThat(strip.width()).isEqualTo(4 * 40 + 5 * 8); // gaps of 8 between and around
        int[] greys = {0, 1, 2, 20};
        for (int i = 0; i < 4; i++) {
            int left = 8 + i * 48;
            Pixels cell = strip.crop(left, 8, 40, 30);
            assertThat(cell.data()).containsOnly((byte) greys[i]);
            Pixels below = strip.crop(left, lowest(strip, left) - 29, 40, 30);
            assertThat(below.data()).containsOnly((byte) (greys[i] + 100));
        }
        assertThat(PngText.read(out)).contains(RECIPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.gif", "a.apng", "a.mp4"})
    void whatCannotBeSavedLeavesTheFileThatWasThere(String name) {
        Path out = ProgressFiles.save(picture(), frames(0, 1, 20), folder.resolve(name));
        Unsaved.leavesAllAsItWas(folder, () -> ProgressFiles.save(picture(), frames(0, 2, 20), out));
    }

    private static int lowest(Pixels strip, int x) {
        int y = strip.height() - 1;
        while (strip.crop(x, y, 1, 1).data()[0] == -1) { // white
            y--;
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "apng", "mp4"})
    void besideEveryKindLiesTheRecipeWithTheSteps(String ending) throws Exception {
        Path out = ProgressFiles.save(picture(), frames(0, 1, 20), folder.resolve("a." + ending));
        assertThat(Files.size(out)).isPositive();
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("a." + ending + ".json").toFile());
        assertThat(json.path("recipe").path("objective").asText()).isEqualTo("block5/add:3");
        assertThat(json.path("shownSteps")).extracting(JsonNode::asInt).containsExactly(0, 1, 20);
    }

    @Test
    void anotherEndingIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> ProgressFiles.save(picture(), frames(0, 1), folder.resolve("a.avi")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(".png")
                .hasMessageContaining(".mp4");
        assertThat(ProgressFiles.canBe(Path.of("a.MP4"))).isTrue();
        assertThat(ProgressFiles.canBe(Path.of("mp4"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aRunThatWasStoppedAtItsStartHasNoProgress(int kept) {
        List<Frame> frames = frames(0, 1).subList(0, kept);
        assertThatThrownBy(() -> ProgressFiles.save(picture(), frames, folder.resolve("a.gif")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("There is no progress to show");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        for (String ending : ProgressFiles.endings()) {
            Path out = folder.resolve("none/a" + ending);
            assertThatThrownBy(() -> ProgressFiles.save(picture(), frames(0, 1), out))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("There is no folder");
        }
    }

    @Test
    void aFileThatMayNotBeReplacedIsASentenceAndStays() throws Exception {
        Path folderOfThatName = Files.createDirectory(folder.resolve("a.mp4"));
        assertThatThrownBy(() -> ProgressFiles.save(picture(), frames(0, 1), folderOfThatName))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is a folder");
        assertThat(folderOfThatName).isEmptyDirectory();
    }
}
