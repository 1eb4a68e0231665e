package org.phosphene.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.testkit.ScriptedDownloading;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.layers.DownloadViewModel.State;

class DownloadViewModelTest {

    private final List<Throwable> errors = new ArrayList<>();
    private final ScriptedStudio studio = ScriptedStudio.withDownload();
    private final LayersViewModel layers = new LayersViewModel(studio, Runnable::run, errors::add);
    private final DownloadViewModel model = layers.downloads();

    private State state() {
        return model.stateProperty().get();
    }

    private ScriptedDownloading begun() {
        return studio.downloads().get(studio.downloads().size() - 1);
    }

    private void choose() {
        NetworkChoice choice = layers.networks().get(layers.networks().size() - 1);
        layers.choose(choice);
    }

    @Test
    void choosingANetworkThatIsNotHereAsksAndDownloadsNothing() {
        layers.open("squeezenet1.1");
        choose();
        assertThat(state()).isEqualTo(State.ASKING);
        assertThat(model.offerProperty().get().id()).isEqualTo("resnet18-v1");
        assertThat(studio.downloads()).isEmpty();
        assertThat(layers.networkProperty().get().id()).isEqualTo("squeezenet1.1");
    }

    @Test
    void notNowTakesTheQuestionAway() {
        choose();
        model.dismiss();
        assertThat(state()).isEqualTo(State.NOTHING);
        assertThat(studio.downloads()).isEmpty();
    }

    @Test
    void whatHasArrivedIsOpened() {
        choose();
        model.start();
        assertThat(state()).isEqualTo(State.RUNNING);
        studio.arrive();
        assertThat(state()).isEqualTo(State.NOTHING);
        assertThat(layers.networkProperty().get().id()).isEqualTo("resnet18-v1");
        assertThat(layers.networks()).allMatch(NetworkChoice::isHere);
    }

    @Test
    void progressIsThatOfTheLastLook() {
        choose();
        model.start();
        begun().move(10_000_000);
        model.refresh();
        assertThat(model.progressProperty().get().bytes()).isEqualTo(10_000_000);
        assertThat(model.progressProperty().get().secondsLeft()).hasValue(20);
    }

    @Test
    void aStoppedDownloadOpensNothing() {
        choose();
        model.start();
        model.stop();
        assertThat(state()).isEqualTo(State.NOTHING);
        assertThat(layers.networkProperty().get()).isNull();
    }

    @Test
    void aFailureIsASentenceAndCanBeTriedAgain() {
        choose();
        model.start();
        begun().fail("The connection breaks off again and again.");
        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(model.failureProperty().get()).isEqualTo("The connection breaks off again and again.");
        model.start();
        assertThat(state()).isEqualTo(State.RUNNING);
        assertThat(studio.downloads()).hasSize(2);
    }

    @Test
    void aQuestionDoesNotDisturbADownloadOnItsWay() {
        choose();
        model.start();
        choose();
        model.dismiss();
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void theProxyOfTheSettingsIsUsed() {
        studio.remember(studio.preferences().withProxy("proxy.example.org:3128"));
        choose();
        model.start();
        assertThat(studio.proxy()).isEqualTo("proxy.example.org:3128");
    }
}
