package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.figure.GridSpec;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;

/** Grids with photographs on them, as files. */
class PhotographGridTest {

    private static final GridSpec BARE =
            new GridSpec(0, 2, 20, GridSpec.Unit.PIXELS, 300, 2, GridSpec.Background.WHITE, false);

    @TempDir
    Path folder;

    private Path photograph;

    @BeforeEach
    void write() throws IOException {
        photograph = Files.writeString(folder.resolve("狗.jpg"), "abc");
    }

    private DatasetExample example(Optional<String> credit) {
        return new DatasetExample(photograph, "dogs/狗.jpg", 1.5, 2, 3, new Region(4, 5, 60, 70), "dog", true, credit);
    }

    private static Frame filled(int width, int height, int value) {
        byte[] pixels = new byte[3 * width * height];
        Arrays.fill(pixels, (byte) value);
        return new Frame(0, 0, 1, height, width, 3, pixels);
    }

    private PhotographPanel panel(int value, String credit) {
        return new PhotographPanel(example(Optional.of(credit)), filled(20, 20, value), "1.5", true);
    }

    private JsonNode sidecar(Path png) throws IOException {
        return new ObjectMapper().readTree(Files.readString(png.resolveSibling(png.getFileName() + ".json")));
    }

    @Test
    void photographsAreDrawnInOrderAndAnEmptyPlaceStaysBare() {
        List<GridTile> tiles =
                List.of(panel(10, "Ann"), EmptyPanel.like(panel(10, "Ann")), panel(20, "Ann"), panel(30, "Ann"));
        Path png = PictureFiles.saveGrid(tiles, BARE, folder.resolve("grid.png"));
        Pixels grid = PhotographReader.read(png);
        assertThat(grid.crop(2, 2, 20, 20).data()).containsOnly(10);
        assertThat(grid.crop(24, 2, 20, 20).data()).containsOnly(255);
        assertThat(grid.crop(2, 24, 20, 20).data()).containsOnly(20);
        assertThat(grid.crop(24, 24, 20, 20).data()).containsOnly(30);
    }

    @Test
    void theFileBesideTheGridSaysWhatAPhotographIsAndWhoTookIt() throws IOException {
        Path png = PictureFiles.saveGrid(List.of(panel(10, "Ann, CC-BY-4.0")), BARE, folder.resolve("grid.png"));
        JsonNode entry = sidecar(png).at("/panels/0");
        assertThat(entry.at("/caption").asText()).isEqualTo("1.5");
        JsonNode json = entry.at("/photograph");
        assertThat(json.at("/name").asText()).isEqualTo("dogs/狗.jpg");
        // of the letters abc, from FIPS 180-2
        assertThat(json.at("/sha256").asText())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(json.at("/credit").asText()).isEqualTo("Ann, CC-BY-4.0");
        assertThat(json.at("/class").asText()).isEqualTo("dog");
        assertThat(json.at("/classGuessed").asBoolean()).isTrue();
        assertThat(json.at("/activation").asDouble()).isEqualTo(1.5);
        assertThat(json.at("/position")).hasToString("[2,3]");
        assertThat(json.at("/seen")).hasToString("[4,5,60,70]");
    }

    @Test
    void whoTookThePhotographsStandsUnderTheGrid() {
        GridSpec captions = new GridSpec(0, 0, 200, GridSpec.Unit.PIXELS, 300, 0, GridSpec.Background.WHITE, true);
        PhotographPanel unknown = new PhotographPanel(example(Optional.empty()), filled(200, 200, 0), "", true);
        PhotographPanel known = new PhotographPanel(example(Optional.of("Ann")), filled(200, 200, 0), "", true);
        assertThat(GridPreview.of(List.of(unknown), captions).height()).isEqualTo(200);
        GridPreview preview = GridPreview.of(List.of(known), captions);
        assertThat(preview.height()).isGreaterThan(205);
        Pixels note = Pixels.of(preview.picture(), 0).crop(0, 200, 200, preview.height() - 200);
        assertThat(darkest(note)).isLessThan(100);
    }

    private static int darkest(Pixels pixels) {
        byte[] data = pixels.data();
        return IntStream.range(0, data.length).map(i -> data[i] & 0xff).min().orElseThrow();
    }

    @Test
    void everybodyIsNamedOnceInTheOrderOfTheGrid() {
        List<GridTile> tiles = List.of(panel(1, "Ben"), panel(2, "Ann"), new EmptyPanel(1, 1), panel(3, "Ben"));
        assertThat(GridTile.credits(tiles)).isEqualTo("Photographs: Ben; Ann");
        assertThat(GridTile.credits(List.of(new EmptyPanel(1, 1)))).isEmpty();
    }

    @Test
    void aPhotographThatIsGoneIsASentence() throws IOException {
        List<PhotographPanel> gone = List.of(panel(1, "Ben"));
        Files.delete(photograph);
        assertThatThrownBy(() -> PictureFiles.saveGrid(gone, BARE, folder.resolve("grid.png")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be read any more");
        assertThat(folder.resolve("grid.png")).doesNotExist();
    }
}
