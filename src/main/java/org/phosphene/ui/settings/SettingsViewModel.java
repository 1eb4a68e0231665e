package org.phosphene.ui.settings;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.studio.Preferences;
import org.phosphene.studio.Studio;

/** Language, size of text, theme, device and threads as remembered; each change is kept at once. */
public final class SettingsViewModel {

    private final Studio studio;
    private final Executor ui;
    private final Consumer<Throwable> errors;

    /**
     * @param ui runs what changes properties
     * @param errors is told what failed
     */
    public SettingsViewModel(Studio studio, Executor ui, Consumer<Throwable> errors) {
        this.studio = studio;
        this.ui = ui;
        this.errors = errors;
        theme.set(studio.preferences().theme());
        language.set(studio.preferences().language());
        textPercent.set(studio.preferences().textPercent());
    }

    // Properties

    private final ReadOnlyStringWrapper theme = new ReadOnlyStringWrapper(this, "theme");
    private final ReadOnlyStringWrapper language = new ReadOnlyStringWrapper(this, "language");
    private final ReadOnlyIntegerWrapper textPercent = new ReadOnlyIntegerWrapper(this, "textPercent");
    private final ObservableList<String> devices = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(this, "device", "");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");

    /** Name of the theme. */
    public ReadOnlyStringProperty themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Tag of the language; empty for that of the system. */
    public ReadOnlyStringProperty languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Size of the text, 100 for the usual one. */
    public ReadOnlyIntegerProperty textPercentProperty() {
        return textPercent.getReadOnlyProperty();
    }

    /** Devices to choose from; empty until {@link #refresh} has its answer. */
    public ObservableList<String> devices() {
        return devices;
    }

    /** Where the engine runs now. */
    public ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }

    /** What the last move to a device led to, a sentence; empty before one. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether the engine moves to another device. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Threads from the next start on, 0 to choose by the machine. */
    public int threads() {
        return studio.preferences().threads();
    }

    /** Threads the engine uses now. */
    public int threadsNow() {
        return studio.status().threads();
    }

    // Commands

    /** Asks which devices there are. */
    public void refresh() {
        device.set(studio.status().device());
        studio.devices().whenCompleteAsync(this::found, ui);
    }

    /** Keeps a theme. */
    public void useTheme(String name) {
        theme.set(name);
        remember(studio.preferences().withTheme(name));
    }

    /** Speaks another language at once and from now on; empty for that of the system. */
    public void useLanguage(String tag) {
        remember(studio.preferences().withText(tag, textPercent.get()));
        language.set(tag);
    }

    /** Writes larger or smaller at once and from now on. */
    public void useTextPercent(int percent) {
        remember(studio.preferences().withText(language.get(), percent));
        textPercent.set(percent);
    }

    /** Host and port that downloads go through, empty for what the system says. */
    public String proxy() {
        return studio.preferences().proxy();
    }

    /** Keeps a proxy for downloads; a download says if it is none. */
    public void useProxy(String hostAndPort) {
        if (!hostAndPort.strip().equals(proxy())) {
            remember(studio.preferences().withProxy(hostAndPort.strip()));
        }
    }

    /** Keeps a number of threads for the next start. */
    public void useThreads(int number) {
        remember(studio.preferences().withThreads(number));
    }

    /** Moves the engine to another device, which stops what runs. */
    public void useDevice(String name) {
        if (name.equals(device.get())) {
            return;
        }
        moving.set(true);
        studio.useDevice(name).whenCompleteAsync((sentence, error) -> moved(name, sentence, error), ui);
    }

    private void found(java.util.List<String> all, Throwable error) {
        if (error != null) {
            errors.accept(error);
        } else {
            devices.setAll(all);
        }
    }

    private void moved(String name, String sentence, Throwable error) {
        moving.set(false);
        device.set(studio.status().device());
        if (error != null) {
            errors.accept(error);
            return;
        }
        answer.set(sentence);
        remember(studio.preferences().withDevice(name));
    }

    private void remember(Preferences preferences) {
        try {
            studio.remember(preferences);
        } catch (RuntimeException e) {
            errors.accept(e);
        }
    }
}
