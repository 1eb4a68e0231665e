package org.phosphene.studio;

/**
 * What the window remembers from one start to the next.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param threads of the engine from the next start on, 0 to choose by the machine
 * @param device such as {@code cpu}, empty to choose by the machine
 * @param windowWidth in pixels
 * @param windowHeight in pixels
 * @param lastNetwork id or path, empty for the first bundled one
 * @param preset name of the preset used last
 * @param proxy host and port that downloads go through, empty for what the system says
 * @param language tag such as {@code zh-CN}, empty for what the system speaks
 * @param textPercent size of the text, 100 for the usual one
 */
public record Preferences(
        String theme,
        int threads,
        String device,
        double windowWidth,
        double windowHeight,
        String lastNetwork,
        String preset,
        String proxy,
        String language,
        int textPercent) {

    /** Those of a first start. */
    public static final Preferences DEFAULT =
            new Preferences("light", 0, "", 1280, 800, "", RenderRequest.DEFAULT_PRESET, "", "", 100);

    public Preferences withTheme(String name) {
        return new Preferences(
                name, threads, device, windowWidth, windowHeight, lastNetwork, preset, proxy, language, textPercent);
    }

    public Preferences withThreads(int number) {
        return new Preferences(
                theme, number, device, windowWidth, windowHeight, lastNetwork, preset, proxy, language, textPercent);
    }

    public Preferences withDevice(String name) {
        return new Preferences(
                theme, threads, name, windowWidth, windowHeight, lastNetwork, preset, proxy, language, textPercent);
    }

    public Preferences withWindow(double width, double height) {
        return new Preferences(
                theme, threads, device, width, height, lastNetwork, preset, proxy, language, textPercent);
    }

    public Preferences withLastNetwork(String idOrFile) {
        return new Preferences(
                theme, threads, device, windowWidth, windowHeight, idOrFile, preset, proxy, language, textPercent);
    }

    public Preferences withPreset(String name) {
        return new Preferences(
                theme, threads, device, windowWidth, windowHeight, lastNetwork, name, proxy, language, textPercent);
    }

    public Preferences withProxy(String hostAndPort) {
        return new Preferences(
                theme,
                threads,
                device,
                windowWidth,
                windowHeight,
                lastNetwork,
                preset,
                hostAndPort,
                language,
                textPercent);
    }

    /** The same with text in another language or size. */
    public Preferences withText(String tag, int percent) {
        return new Preferences(
                theme, threads, device, windowWidth, windowHeight, lastNetwork, preset, proxy, tag, percent);
    }
}
