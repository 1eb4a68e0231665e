package org.phosphene.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.SearchHit;
import org.phosphene.testkit.ScriptedStudio;

class LayersViewModelTest {

    private final List<Throwable> errors = new ArrayList<>();
    private final List<LayerInfo> layers = new ArrayList<>();
    private final List<UnitRef> units = new ArrayList<>();
    private final ScriptedStudio studio = new ScriptedStudio();
    private final LayersViewModel model = model(Runnable::run);

    @Test
    void typingGoldfishFindsLogit1() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("goldfish");
        model.takeFirst();
        assertThat(units).containsExactly(UnitRef.channel("logits", 1));
        assertThat(layers).extracting(LayerInfo::name).containsExactly("logits");
    }

    @Test
    void typingAChannelFindsItByTheNameOfItsGroup() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("block5/add:12");
        model.takeFirst();
        assertThat(units).containsExactly(UnitRef.channel("block5/add", 12));
    }

    @Test
    void aLayerThatWasFoundOpensWithoutStartingAChannel() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("block3/add");
        model.take(model.hits().get(0));
        assertThat(layers).extracting(LayerInfo::name).containsExactly("block3/add");
        assertThat(units).isEmpty();
    }

    @Test
    void enterWithoutAHitDoesNothing() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("no such thing");
        model.takeFirst();
        assertThat(layers).isEmpty();
        assertThat(units).isEmpty();
    }

    @Test
    void onlySpacesIsNoSearch() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("   ");
        assertThat(model.searching()).isFalse();
        assertThat(model.hits()).isEmpty();
    }

    @Test
    void aFileThatIsNoNetworkIsToldAndTheOpenNetworkStays() {
        model.open("efficientnet-lite0");
        model.open("holiday.jpg");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).isInstanceOf(PhospheneException.class);
        assertThat(model.networkProperty().get().id()).isEqualTo("efficientnet-lite0");
        assertThat(model.openingProperty().get()).isFalse();
    }

    @Test
    void aFileThatWasOpenedIsInTheListOfNetworks() {
        model.open("mine.onnx");
        assertThat(model.networks()).extracting(choice -> choice.title()).contains("mine.onnx");
    }

    @Test
    void ofTwoNetworksOpenedInARowTheLastOneStays() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        LayersViewModel slow = model(waiting::add);
        slow.open("efficientnet-lite0");
        slow.open("squeezenet1.1");
        waiting.removeLast().run();
        waiting.removeLast().run();
        assertThat(slow.networkProperty().get().id()).isEqualTo("squeezenet1.1");
    }

    @Test
    void anotherNetworkEmptiesTheSearch() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("goldfish");
        model.open("squeezenet1.1");
        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(model.hits()).isEmpty();
    }

    @Test
    void theShownTitleOfAClassHasItsNumber() {
        model.open("efficientnet-lite0");
        model.queryProperty().set("crane");
        assertThat(model.hits())
                .extracting(SearchHit::title)
                .containsExactly("crane · logits:134", "crane · logits:517");
    }

    private LayersViewModel model(java.util.concurrent.Executor ui) {
        LayersViewModel made = new LayersViewModel(studio, ui, errors::add);
        made.onLayer(layers::add);
        made.onUnit(units::add);
        return made;
    }
}
