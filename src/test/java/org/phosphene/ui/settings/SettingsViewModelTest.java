package org.phosphene.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.testkit.ScriptedStudio;

class SettingsViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<Throwable> errors = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(studio, Runnable::run, errors::add);

    @Test
    void aThemeIsKeptForTheNextStart() {
        model.useTheme("dark");
        assertThat(model.themeProperty().get()).isEqualTo("dark");
        assertThat(studio.preferences().theme()).isEqualTo("dark");
    }

    @Test
    void threadsAreKeptForTheNextStart() {
        model.useThreads(3);
        assertThat(studio.preferences().threads()).isEqualTo(3);
    }

    @Test
    void theDevicesOfTheMachineAreOffered() {
        model.refresh();
        assertThat(model.devices()).containsExactly("cpu", "cuda:0");
        assertThat(model.deviceProperty().get()).isEqualTo("cpu");
    }

    @Test
    void aMoveToAnotherDeviceSaysWhatHappened() {
        model.refresh();
        model.useDevice("cuda:0");
        assertThat(model.answerProperty().get()).isEqualTo("Runs on cuda:0 now.");
        assertThat(studio.preferences().device()).isEqualTo("cuda:0");
        assertThat(model.movingProperty().get()).isFalse();
    }

    @Test
    void choosingTheDeviceInUseDoesNothing() {
        model.refresh();
        model.useDevice("cpu");
        assertThat(model.answerProperty().get()).isEmpty();
    }
}
