package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
 * @param photographs the panel of photographs
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
        List<String> recentNetworks,
        Panel photographs) {

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

    private static final int MOST_RECENT = 8;

    /** Those of a first start. */
    public static final Preferences DEFAULT = new Preferences(
            "light", 0, "", 1280, 800, "", RenderRequest.DEFAULT_PRESET, "", "", 100, List.of(), Panel.DEFAULT);

    public Preferences {
        recentNetworks = recentNetworks.stream().distinct().limit(MOST_RECENT).toList();
    }

    public Preferences withTheme(String name) {
        return with(draft -> draft.theme = name);
    }

    public Preferences withThreads(int number) {
        return with(draft -> draft.threads = number);
    }

    public Preferences withDevice(String name) {
        return with(draft -> draft.device = name);
    }

    public Preferences withWindow(double width, double height) {
        return with(draft -> {
            draft.windowWidth = width;
            draft.windowHeight = height;
        });
    }

    /** The same with another last network, which is the first of the recent ones too. */
    public Preferences withLastNetwork(String idOrFile) {
        List<String> recent = new ArrayList<>(recentNetworks);
        recent.remove(idOrFile);
        recent.add(0, idOrFile);
        return with(draft -> {
            draft.lastNetwork = idOrFile;
            draft.recentNetworks = recent;
        });
    }

    public Preferences withPreset(String name) {
        return with(draft -> draft.preset = name);
    }

    public Preferences withProxy(String hostAndPort) {
        return with(draft -> draft.proxy = hostAndPort);
    }

    /** The same with text in another language or size. */
    public Preferences withText(String tag, int percent) {
        return with(draft -> {
            draft.language = tag;
            draft.textPercent = percent;
        });
    }

    public Preferences withPhotographs(Panel panel) {
        return with(draft -> draft.photographs = panel);
    }

    private Preferences with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Preferences while they are changed, so that a change names what it changes only. */
    private static final class Draft {

        private String theme;
        private int threads;
        private String device;
        private double windowWidth;
        private double windowHeight;
        private String lastNetwork;
        private String preset;
        private String proxy;
        private String language;
        private int textPercent;
        private List<String> recentNetworks;
        private Panel photographs;

        Draft(Preferences now) {
            theme = now.theme;
            threads = now.threads;
            device = now.device;
            windowWidth = now.windowWidth;
            windowHeight = now.windowHeight;
            lastNetwork = now.lastNetwork;
            preset = now.preset;
            proxy = now.proxy;
            language = now.language;
            textPercent = now.textPercent;
            recentNetworks = now.recentNetworks;
            photographs = now.photographs;
        }

        Preferences finished() {
            return new Preferences(
                    theme,
                    threads,
                    device,
                    windowWidth,
                    windowHeight,
                    lastNetwork,
                    preset,
                    proxy,
                    language,
                    textPercent,
                    recentNetworks,
                    photographs);
        }
    }
}
