package org.phosphene.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.Gallery.Tile;
import org.phosphene.studio.GalleryProgress.State;
import org.phosphene.testkit.ScriptedGallery;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.reading.ReadingStudio;
import org.phosphene.ui.reading.TestReadings;
import org.phosphene.ui.theme.ChannelOrder;
import org.phosphene.ui.theme.SortViewModel;

class GalleryViewModelTest {

    private static final List<ChannelFigures> FIGURES = List.of(
            new ChannelFigures(0, 1, 0.5, -1), new ChannelFigures(1, 3, 0.25, 1), new ChannelFigures(2, 2, 0.75, 2));

    private final ScriptedStudio studio = new ScriptedStudio();
    private final TestReadings readings = new TestReadings();
    private final ScriptedNetwork network = new ScriptedNetwork("efficientnet-lite0");
    private final GalleryViewModel model = new GalleryViewModel(studio, Runnable::run);
    private final SortViewModel sort = model.sorting(ReadingStudio.of(studio, readings), Runnable::run);
    private final List<UnitRef> chosen = new ArrayList<>();

    @BeforeEach
    void show() {
        model.onUnit(chosen::add);
        model.networkProperty().set(network);
        model.layerProperty().set(network.layer("block3/add").orElseThrow());
        model.shownProperty().set(true);
    }

    private ScriptedGallery gallery() {
        return studio.galleries().last();
    }

    private List<Integer> channels() {
        return model.tiles().stream().map(GalleryTile::channel).toList();
    }

    private GalleryTile tile(int channel) {
        return model.tiles().stream()
                .filter(tile -> tile.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theKeyboardStaysAmongTheTilesThatAreShown() {
        GalleryCursor cursor = model.cursor();
        assertThat(cursor.index()).isEqualTo(-1);
        cursor.enter();
        cursor.by(-1);
        assertThat(cursor.index()).isZero();
        cursor.byRows(1, 7);
        assertThat(cursor.index()).isEqualTo(7);
        cursor.byRows(99, 7); // 40 tiles: the last row has those from 35 to 39
        assertThat(cursor.index()).isEqualTo(35);
        cursor.by(4);
        cursor.by(1);
        assertThat(cursor.index()).isEqualTo(39);
        cursor.byRows(-1, 7);
        cursor.by(2);
        cursor.byRows(1, 7); // of seven columns the last row has five
        assertThat(cursor.index()).isEqualTo(39);
        model.filterProperty().set("7");
        assertThat(cursor.index()).isEqualTo(-1);
        cursor.enter();
        assertThat(cursor.tileProperty().get().channel()).isEqualTo(7);
    }

    @Test
    void theGalleryOfTheLayerBeginsWhenThePageIsShown() {
        assertThat(gallery().request().layer()).isEqualTo("block3/add");
        assertThat(gallery().request().method().width()).isEqualTo(128);
        assertThat(model.tiles()).hasSize(40);
        assertThat(model.progressProperty().get().state()).isEqualTo(State.GROWING);
    }

    @Test
    void itGoesOnBehindAnotherPageAndEndsWithAnotherLayer() {
        ScriptedGallery first = gallery();
        model.shownProperty().set(false);
        model.shownProperty().set(true);
        assertThat(studio.galleries().opened()).hasSize(1);
        model.shownProperty().set(false);
        model.layerProperty().set(network.layer("block1/add").orElseThrow());
        assertThat(first.closed()).isTrue();
        assertThat(studio.galleries().opened()).hasSize(1);
        model.shownProperty().set(true);
        assertThat(gallery().request().layer()).isEqualTo("block1/add");
    }

    @Test
    void whatIsOnTheScreenIsWantedFirstAndItsPicturesAreFetched() {
        model.appears(tile(7), true);
        model.appears(tile(8), true);
        model.appears(tile(7), false);
        assertThat(gallery().first()).containsExactly(8);
        gallery().say(7, Tile.MADE);
        gallery().say(8, Tile.MADE);
        assertThat(tile(8).pictureProperty().get()).isNotNull();
        assertThat(tile(7).pictureProperty().get()).isNull();
        model.appears(tile(7), true);
        assertThat(tile(7).pictureProperty().get()).isNotNull();
    }

    @Test
    void aChannelWithoutAPictureSaysWhy() {
        gallery().say(3, Tile.WITHOUT);
        assertThat(model.reason(tile(3))).contains("dead");
        assertThat(model.reason(tile(4))).isEmpty();
        assertThat(GalleryText.state(model.progressProperty().get())).contains("without a picture: 1");
    }

    @Test
    void theCountIsAlwaysOneOfAll() {
        gallery().say(0, Tile.MADE);
        assertThat(GalleryText.count(model.progressProperty().get())).isEqualTo("1 of 40 pictures");
        assertThat(GalleryText.state(model.progressProperty().get())).isEqualTo("Growing, 1.5 s a picture, 3 min left");
        assertThat(GalleryText.kept(3 << 20, 100 << 20)).isEqualTo("3 of 100 MB kept");
    }

    @Test
    void theUserStopsItAndLetsItGoOn() {
        model.toggle();
        assertThat(model.progressProperty().get().state()).isEqualTo(State.STOPPED);
        model.toggle();
        assertThat(model.progressProperty().get().state()).isEqualTo(State.GROWING);
    }

    @Test
    void aFailureIsToldAndGoesAwayWhenItGoesOn() {
        gallery().fail("The disk is full.");
        assertThat(model.progressProperty().get().message()).hasToString("The disk is full.");
        model.toggle();
        assertThat(model.progressProperty().get().message()).asString().isEmpty();
    }

    @Test
    void clearingRemovesWhatIsKeptAndBeginsAnew() {
        ScriptedGallery first = gallery();
        assertThat(model.keptProperty().get()).isEqualTo(3 << 20);
        model.clearKept();
        assertThat(first.closed()).isTrue();
        assertThat(studio.galleries().opened()).hasSize(2);
        assertThat(model.keptProperty().get()).isZero();
    }

    @Test
    void anotherSizeOrNumberOfStepsIsAnotherGallery() {
        model.sideProperty().set(64);
        model.stepsProperty().set(32);
        assertThat(gallery().request().method().height()).isEqualTo(64);
        assertThat(gallery().request().method().steps()).isEqualTo(32);
    }

    private void note(int channel, List<String> tags) {
        UnitNote note = UnitNote.NONE.withSeen(true).withTags(tags);
        studio.notebook()
                .keep(network.sha256(), "block3/add:" + channel, UnitNote.NONE, note)
                .join();
    }

    @Test
    void onlyWhatTheFilterSaysIsShown() {
        for (int channel = 0; channel < 38; channel++) {
            note(channel, channel == 5 ? List.of("Dog heads") : List.of());
        }
        model.shownProperty().set(false);
        model.shownProperty().set(true);
        model.filterProperty().set("dog");
        assertThat(channels()).containsExactly(5);
        model.filterProperty().set("39");
        assertThat(channels()).containsExactly(39);
        model.filterProperty().set("");
        model.unseenProperty().set(true);
        assertThat(channels()).containsExactly(38, 39);
    }

    @Test
    void channelsAreSortedByWhatPhotographsDoToThem() {
        sort.orderProperty().set(ChannelOrder.MEAN);
        readings.figures().get(0).answer().complete(FIGURES);
        assertThat(channels()).startsWith(1, 2, 0, 3).hasSize(40);
        sort.orderProperty().set(ChannelOrder.SPARSITY);
        readings.figures().get(1).answer().complete(FIGURES);
        assertThat(channels()).startsWith(2, 0, 1, 3);
        sort.orderProperty().set(ChannelOrder.INDEX);
        assertThat(channels()).startsWith(0, 1, 2, 3);
    }

    @Test
    void whyItIsNotSortedIsASentence() {
        sort.orderProperty().set(ChannelOrder.MEAN);
        readings.figures().get(0).answer().completeExceptionally(new PhospheneException("Scan a folder first."));
        assertThat(sort.problemProperty().get()).isEqualTo("Scan a folder first.");
        assertThat(channels()).startsWith(0, 1, 2);
    }

    @Test
    void aClickChoosesTheChannel() {
        model.choose(tile(9));
        assertThat(chosen).containsExactly(UnitRef.channel("block3/add", 9));
    }
}
