package org.phosphene.settings;

import java.util.List;
import java.util.Objects;

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
        return new Settings(
                value,
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

    /** The same with another engine: threads 0 and an empty device for automatic. */
    public Settings withEngine(int newThreads, String newDevice) {
        return new Settings(
                theme,
                newThreads,
                newDevice,
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

    public Settings withWindow(WindowPlace value) {
        return new Settings(
                theme,
                threads,
                device,
                value,
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

    public Settings withNetwork(String value) {
        return new Settings(
                theme,
                threads,
                device,
                window,
                value,
                preset,
                width,
                height,
                steps,
                recentFiles,
                proxy,
                text,
                photographs);
    }

    /** The same with other choices for the next picture; 0 or empty for the default of each. */
    public Settings withPicture(String newPreset, int newWidth, int newHeight, int newSteps) {
        return new Settings(
                theme,
                threads,
                device,
                window,
                network,
                newPreset,
                newWidth,
                newHeight,
                newSteps,
                recentFiles,
                proxy,
                text,
                photographs);
    }

    /** The same with other recent networks, the newest first. */
    public Settings withRecentFiles(List<String> files) {
        return new Settings(
                theme, threads, device, window, network, preset, width, height, steps, files, proxy, text, photographs);
    }

    /** The same with another proxy for downloads; empty for the system's. */
    public Settings withProxy(String value) {
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
                value,
                text,
                photographs);
    }

    /** The same with another language or size of text. */
    public Settings withText(TextChoice value) {
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
                value,
                photographs);
    }

    /** The same with another panel of photographs. */
    public Settings withPhotographs(Panel value) {
        return new Settings(
                theme, threads, device, window, network, preset, width, height, steps, recentFiles, proxy, text, value);
    }
}
