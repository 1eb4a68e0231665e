package org.phosphene.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What the user chose last; immutable. Change it with the {@code with} methods and keep it with
 * {@link SettingsFile#save}.
 *
 * @param theme of the window
 * @param threads of the engine, 0 for automatic
 * @param device such as {@code cpu}, empty for automatic
 * @param window where the window was
 * @param network id of the network shown last, empty at the first start
 * @param preset name, empty for the default
 * @param width of pictures in pixels, 0 for the network's own
 * @param height of pictures in pixels, 0 for the network's own
 * @param steps number of updates, 0 for the preset's own
 * @param recentFiles ids or paths of networks opened last, newest first
 * @param proxy host and port that downloads go through, empty for the system's
 * @param text language and size of the window's text
 * @param photographs the panel of photographs
 */
public record Settings(
        Theme theme,
        int threads,
        String device,
        WindowPlace window,
        String network,
        String preset,
        int width,
        int height,
        int steps,
        List<String> recentFiles,
        String proxy,
        TextChoice text,
        Panel photographs) {

    /** Colours of the window. */
    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    /**
     * Where a window is.
     *
     * @param x left edge, NaN to let the system choose
     * @param y upper edge, NaN to let the system choose
     * @param width in pixels of the screen
     * @param height in pixels of the screen
     */
    public record WindowPlace(double x, double y, double width, double height) {}

    /**
     * How the window speaks.
     *
     * @param language tag such as {@code en} or {@code zh-CN}, empty for the system's
     * @param percent size of the text, 100 for the usual one
     */
    public record TextChoice(String language, int percent) {

        /** What the system speaks, in the usual size. */
        public static final TextChoice DEFAULT = new TextChoice("", 100);

        public TextChoice {
            Objects.requireNonNull(language);
        }
    }

    /**
     * A panel that can be folded.
     *
     * @param open whether it is unfolded
     * @param width in pixels, 0 for what the window has room for
     */
    public record Panel(boolean open, double width) {

        /** Unfolded, as wide as the window has room for. */
        public static final Panel DEFAULT = new Panel(true, 0);
    }

    static final int MAX_RECENT = 10;

    /** Settings of the first start. */
    public static final Settings DEFAULT = new Settings(
            Theme.SYSTEM,
            0,
            "",
            new WindowPlace(Double.NaN, Double.NaN, 1280, 800),
            "",
            "",
            0,
            0,
            0,
            List.of(),
            "",
            TextChoice.DEFAULT,
            Panel.DEFAULT);

    public Settings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(device);
        Objects.requireNonNull(window);
        Objects.requireNonNull(network);
        Objects.requireNonNull(preset);
        Objects.requireNonNull(proxy);
        Objects.requireNonNull(text);
        Objects.requireNonNull(photographs);
        recentFiles = recentFiles.stream().distinct().limit(MAX_RECENT).toList();
    }

    public Settings withTheme(Theme value) {
        return with(draft -> draft.theme = value);
    }

    /** The same with another engine: threads 0 and an empty device for automatic. */
    public Settings withEngine(int newThreads, String newDevice) {
        return with(draft -> {
            draft.threads = newThreads;
            draft.device = newDevice;
        });
    }

    public Settings withWindow(WindowPlace value) {
        return with(draft -> draft.window = value);
    }

    public Settings withNetwork(String value) {
        return with(draft -> draft.network = value);
    }

    /** The same with other choices for the next picture; 0 or empty for the default of each. */
    public Settings withPicture(String newPreset, int newWidth, int newHeight, int newSteps) {
        return with(draft -> {
            draft.preset = newPreset;
            draft.width = newWidth;
            draft.height = newHeight;
            draft.steps = newSteps;
        });
    }

    /** The same with other recent networks, the newest first. */
    public Settings withRecentFiles(List<String> files) {
        return with(draft -> draft.recentFiles = files);
    }

    /** The same with another proxy for downloads; empty for the system's. */
    public Settings withProxy(String value) {
        return with(draft -> draft.proxy = value);
    }

    /** The same with another language or size of text. */
    public Settings withText(TextChoice value) {
        return with(draft -> draft.text = value);
    }

    /** The same with another panel of photographs. */
    public Settings withPhotographs(Panel value) {
        return with(draft -> draft.photographs = value);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Settings while they are changed, so that a change names what it changes only. */
    private static final class Draft {

        private Theme theme;
        private int threads;
        private String device;
        private WindowPlace window;
        private String network;
        private String preset;
        private int width;
        private int height;
        private int steps;
        private List<String> recentFiles;
        private String proxy;
        private TextChoice text;
        private Panel photographs;

        Draft(Settings now) {
            theme = now.theme;
            threads = now.threads;
            device = now.device;
            window = now.window;
            network = now.network;
            preset = now.preset;
            width = now.width;
            height = now.height;
            steps = now.steps;
            recentFiles = now.recentFiles;
            proxy = now.proxy;
            text = now.text;
            photographs = now.photographs;
        }

        Settings finished() {
            return new Settings(
                    theme,
                    threads,
                    device,
                    window,
                    network,
                    preset,
                    width,
                    height,
                    steps,
                    recentFiles,
                    proxy,
                    text,
                    photographs);
        }
    }
}
