package org.phosphene.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.NotScannedException;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.reading.ReadingStudio;
import org.phosphene.ui.reading.TestReadings;
import org.phosphene.ui.theme.ChannelOrder;
import org.phosphene.ui.theme.SortViewModel;

class SortViewModelTest {

    /** Of the first three channels: mean, sparsity, selectivity. */
    private static final List<ChannelFigures> FIGURES = List.of(
            new ChannelFigures(0, 1, 0.5, -1),
            new ChannelFigures(1, 3, 0.25, Double.NaN),
            new ChannelFigures(2, 2, 0.75, 2));

    private final TestReadings readings = new TestReadings();
    private final ScriptedNetwork network = new ScriptedNetwork("efficientnet-lite0");
    private final ChannelsViewModel channels = new ChannelsViewModel(unit -> {});
    private final SortViewModel model =
            channels.sorting(ReadingStudio.of(new ScriptedStudio(), readings), Runnable::run);

    @BeforeEach
    void showALayer() {
        show("block2/add");
    }

    private void show(String layer) {
        channels.show(network, network.layer(layer).orElseThrow());
    }

    private void answer() {
        last().answer().complete(FIGURES);
    }

    private TestReadings.Figures last() {
        return readings.figures().get(readings.figures().size() - 1);
    }

    private List<Integer> first(int count) {
        return channels.tiles().stream()
                .limit(count)
                .map(tile -> tile.unit().channel())
                .toList();
    }

    @Test
    void channelsStandByNumberAndNothingIsAsked() {
        assertThat(first(3)).containsExactly(0, 1, 2);
        assertThat(readings.figures()).isEmpty();
    }

    @Test
    void theGreatestMeanComesFirstAndItsTileSaysIt() {
        model.orderProperty().set(ChannelOrder.MEAN);
        answer();
        assertThat(first(4)).containsExactly(1, 2, 0, 3);
        assertThat(channels.tiles().get(0).valueProperty().get()).isEqualTo(3);
        assertThat(channels.tiles().get(3).valueProperty().get()).isNaN();
    }

    @Test
    void theMostSilentChannelComesFirst() {
        model.orderProperty().set(ChannelOrder.SPARSITY);
        answer();
        assertThat(first(3)).containsExactly(2, 0, 1);
    }

    @Test
    void theFirstClassIsChosenAndChannelsWithoutSelectivityComeLast() {
        model.orderProperty().set(ChannelOrder.SELECTIVITY);
        assertThat(last().category()).isEqualTo(Optional.of("bird"));
        answer();
        assertThat(first(3)).containsExactly(2, 0, 1);
        assertThat(channels.tiles().get(2).valueProperty().get()).isNaN();
    }

    @Test
    void anotherClassIsAskedForAtOnce() {
        model.orderProperty().set(ChannelOrder.SELECTIVITY);
        model.categoryProperty().set("dog");
        assertThat(last().category()).isEqualTo(Optional.of("dog"));
    }

    @Test
    void photographsWithoutClassesSayWhatToDo() {
        readings.haveCategories(List.of());
        model.orderProperty().set(ChannelOrder.SELECTIVITY);
        assertThat(readings.figures()).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("The photographs have no classes.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aLayerThatWasNotScannedSaysWhatToDoAndStaysByNumber() {
        model.orderProperty().set(ChannelOrder.MEAN);
        last().answer()
                .completeExceptionally(new NotScannedException(Sentence.of("Scan the folder with block2/add first.")));
        assertThat(model.problemProperty().get()).isEqualTo("Scan the folder with block2/add first.");
        assertThat(first(3)).containsExactly(0, 1, 2);
    }

    @Test
    void theOrderStaysForTheNextLayer() {
        model.orderProperty().set(ChannelOrder.MEAN);
        show("block3/add");
        assertThat(last().layer()).isEqualTo("block3/add");
        assertThat(first(3)).containsExactly(0, 1, 2);
        answer();
        assertThat(first(3)).containsExactly(1, 2, 0);
    }

    @Test
    void theAnswerAboutAnEarlierLayerIsDropped() {
        model.orderProperty().set(ChannelOrder.MEAN);
        show("block3/add");
        readings.figures().get(0).answer().complete(FIGURES);
        assertThat(first(3)).containsExactly(0, 1, 2);
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void arrowsFollowTheOrderThatIsSeen() {
        model.orderProperty().set(ChannelOrder.MEAN);
        answer();
        channels.move(1);
        channels.move(1);
        assertThat(channels.selectedProperty().get()).isEqualTo(UnitRef.channel("block2/add", 2));
    }

    @Test
    void byNumberAgainTakesTheValuesAway() {
        model.orderProperty().set(ChannelOrder.MEAN);
        answer();
        model.orderProperty().set(ChannelOrder.INDEX);
        assertThat(first(3)).containsExactly(0, 1, 2);
        assertThat(channels.tiles().get(0).valueProperty().get()).isNaN();
    }

    @Test
    void classesThatWereFoundAreSortedToo() {
        show("logits");
        channels.filterProperty().set("shark");
        model.orderProperty().set(ChannelOrder.MEAN);
        last().answer().complete(List.of(new ChannelFigures(2, 1, 0, 0), new ChannelFigures(3, 5, 0, 0)));
        assertThat(first(2)).containsExactly(3, 2);
    }

    @Test
    void whoLooksForAClassGetsTheClassesToChooseFrom() {
        model.findClass();
        assertThat(model.orderProperty().get()).isEqualTo(ChannelOrder.SELECTIVITY);
        assertThat(model.categories()).contains("bird");
        assertThat(model.findsProperty().get()).isEqualTo(1);
        model.findClass();
        assertThat(model.findsProperty().get()).isEqualTo(2);
    }
}
