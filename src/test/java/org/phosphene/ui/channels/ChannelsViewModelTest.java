package org.phosphene.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.ui.fx.Thumbnail;

class ChannelsViewModelTest {

    private final List<UnitRef> started = new ArrayList<>();
    private final ChannelsViewModel model = new ChannelsViewModel(started::add);
    private final ScriptedNetwork network = new ScriptedNetwork("efficientnet-lite0");

    @BeforeEach
    void showALayerOf112Channels() {
        show("block5/add");
    }

    @Test
    void aLayerOf112ChannelsHas112Tiles() {
        assertThat(model.tiles()).hasSize(112);
        assertThat(model.named()).isFalse();
    }

    @Test
    void anArrowStartsTheNextChannel() {
        model.choose(UnitRef.channel("block5/add", 7));
        model.move(1);
        model.move(4);
        assertThat(started).extracting(UnitRef::channel).containsExactly(7, 8, 12);
        assertThat(model.tiles().get(12).selectedProperty().get()).isTrue();
        assertThat(model.tiles().get(7).selectedProperty().get()).isFalse();
    }

    @Test
    void theFirstArrowStartsChannel0() {
        model.move(1);
        assertThat(started).containsExactly(UnitRef.channel("block5/add", 0));
    }

    @Test
    void anArrowBeyondTheLastChannelStartsNothing() {
        model.choose(UnitRef.channel("block5/add", 111));
        model.move(1);
        assertThat(started).hasSize(1);
    }

    @Test
    void markingAChannelDoesNotStartIt() {
        model.mark(UnitRef.channel("block5/add", 3));
        assertThat(started).isEmpty();
        assertThat(model.selectedIndex()).isEqualTo(3);
    }

    @Test
    void aFinishedPictureFillsItsTileAlsoAfterAnotherLayerWasShown() {
        UnitRef unit = UnitRef.channel("block5/add", 3);
        model.picture("efficientnet-lite0", unit, frame());
        assertThat(model.tiles().get(3).pictureProperty().get()).isNotNull();
        show("block2/add");
        show("block5/add");
        assertThat(model.tiles().get(3).pictureProperty().get()).isNotNull();
    }

    @Test
    void aPictureOfAnotherNetworkIsNotShownHere() {
        model.picture("squeezenet1.1", UnitRef.channel("block5/add", 3), frame());
        assertThat(model.tiles().get(3).pictureProperty().get()).isNull();
    }

    @Test
    void classesAreFoundByPartOfTheirName() {
        show("logits");
        model.filterProperty().set("Shark");
        assertThat(model.tiles()).extracting(tile -> tile.unit().channel()).containsExactly(2, 3);
    }

    @Test
    void arrowsStayAmongTheClassesThatWereFound() {
        show("logits");
        model.filterProperty().set("crane");
        model.move(1);
        model.move(1);
        assertThat(started).extracting(UnitRef::channel).containsExactly(134, 517);
    }

    @Test
    void aThumbnailIsTheMeanOfItsPixels() {
        byte[] pixels = new byte[192 * 192 * 3];
        for (int y = 0; y < 192; y++) {
            for (int x = 0; x < 192; x++) {
                pixels[(y * 192 + x) * 3] = (byte) (x % 2 == 0 ? 100 : 200);
            }
        }
        Frame small = Thumbnail.of(new Frame(1, 5, 1, 192, 192, 3, pixels), 96);
        assertThat(small.width()).isEqualTo(96);
        assertThat(small.pixels()[0] & 0xff).isEqualTo(150);
        assertThat(small.pixels()[1]).isZero();
    }

    private void show(String layer) {
        model.show(network, network.layer(layer).orElseThrow());
    }

    private static Frame frame() {
        return new Frame(1, 5, 1, 8, 8, 3, new byte[192]);
    }
}
