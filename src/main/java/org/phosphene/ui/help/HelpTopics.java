package org.phosphene.ui.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/** Which section of the guide tells of which panel. */
final class HelpTopics {

    /** Anchor of the section where nothing else is known. */
    static final String FIRST = "the-first-five-minutes";

    /** Views that fill the window beside the rail. */
    private static final Map<String, String> PAGES = Map.of(
            "figure", "figures-for-a-paper",
            "gallery-page", "all-channels-of-a-layer",
            "card", "the-card-of-a-unit",
            "lab", "how-units-act-together",
            "regularisers", "what-regularisers-do",
            "columns", "comparing-units");

    private static final Map<String, String> BY_NAME = byName();

    private HelpTopics() {}

    private static Map<String, String> byName() {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("start", FIRST);
        topics.put("layers", "the-layers-tree");
        topics.put("networks", "more-networks");
        topics.put("download", "more-networks");
        topics.put("channels", "the-first-five-minutes");
        topics.put("recipe", "the-recipe-panel");
        topics.put("objective-bar", "writing-an-objective");
        topics.put("builder-dialog", "writing-an-objective");
        topics.put("settings-bar", "presets");
        topics.put("facets-beside", "photographs-that-excite-a-unit");
        topics.put("second-network", "two-networks-side-by-side");
        topics.put("compare", "simple-and-diverse");
        topics.put("examples-panel", "photographs-that-excite-a-unit");
        topics.put("tray", "figures");
        topics.put("grid-dialog", "figures");
        topics.put("checklist-dialog", "your-own-network");
        topics.put("reading", "what-a-photograph-excites");
        topics.put("stage", "what-the-pictures-show");
        topics.put("settings", "language-text-and-keys");
        topics.putAll(PAGES);
        return topics;
    }

    /** Anchors that the window can ask for. */
    static Iterable<String> anchors() {
        return BY_NAME.values();
    }

    /** The section about what has the keyboard; where none tells of that, about the page that is shown. */
    static String of(Node focused, Node window) {
        return around(focused)
                .or(() -> PAGES.keySet().stream()
                        .filter(page -> isShown(window.lookup("#" + page)))
                        .findFirst()
                        .map(PAGES::get))
                .orElse(FIRST);
    }

    private static boolean isShown(Node page) {
        for (Node at = page; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return page != null;
    }

    /** That of the nearest panel around a node. */
    private static Optional<String> around(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Optional<String> topic = Optional.ofNullable(at.getId()).map(BY_NAME::get);
            for (String style : at.getStyleClass()) {
                topic = topic.or(() -> Optional.ofNullable(BY_NAME.get(style)));
            }
            if (topic.isPresent()) {
                return topic;
            }
        }
        return Optional.empty();
    }
}
