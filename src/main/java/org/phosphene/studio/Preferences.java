package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;

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
 * @param recentNetworks ids or paths of the networks opened last, the newest first
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
        int textPercent,
        List<String> recentNetworks) {

    private static final int MOST_RECENT = 8;

    /** Those of a first start. */
    public static final Preferences DEFAULT =
            new Preferences("light", 0, "", 1280, 800, "", RenderRequest.DEFAULT_PRESET, "", "", 100, List.of());

    public Preferences {
        recentNetworks = recentNetworks.stream().distinct().limit(MOST_RECENT).toList();
    }

    public Preferences withTheme(String name) {
        return new Preferences(
                name,
                threads,
                device,
                windowWidth,
                windowHeight,
                lastNetwork,
                preset,
                proxy,
                language,
                textPercent,
                recentNetworks);
    }

    public Preferences withThreads(int number) {
        return new Preferences(
                theme,
                number,
                device,
                windowWidth,
                windowHeight,
                lastNetwork,
                preset,
                proxy,
                language,
                textPercent,
                recentNetworks);
    }

    public Preferences withDevice(String name) {
        return new Preferences(
                theme,
                threads,
                name,
                windowWidth,
                windowHeight,
                lastNetwork,
                preset,
                proxy,
                language,
                textPercent,
                recentNetworks);
    }

    public Preferences withWindow(double width, double height) {
        return new Preferences(
                theme,
                threads,
                device,
                width,
                height,
                lastNetwork,
                preset,
                proxy,
                language,
                textPercent,
                recentNetworks);
    }

    /** The same with another last network, which is the first of the recent ones too. */
    public Preferences withLastNetwork(String idOrFile) {
        List<String> recent = new ArrayList<>(recentNetworks);
        recent.remove(idOrFile);
        recent.add(0, idOrFile);
        return new Preferences(
                theme,
                threads,
                device,
                windowWidth,
                windowHeight,
                idOrFile,
                preset,
                proxy,
                language,
                textPercent,
                recent);
    }

    public Preferences withPreset(String name) {
        return new Preferences(
                theme,
                threads,
                device,
                windowWidth,
                windowHeight,
                lastNetwork,
                name,
                proxy,
                language,
                textPercent,
                recentNetworks);
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
                textPercent,
                recentNetworks);
    }

    /** The same with text in another language or size. */
    public Preferences withText(String tag, int percent) {
        return new Preferences(
                theme,
                threads,
                device,
                windowWidth,
                windowHeight,
                lastNetwork,
                preset,
                proxy,
                tag,
                percent,
                recentNetworks);
    }
}
