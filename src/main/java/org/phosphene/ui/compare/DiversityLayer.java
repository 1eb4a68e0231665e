package org.phosphene.ui.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phosphene.core.LayerText;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;

/** Finds the layer an objective is about, where its images can be made to differ. */
final class DiversityLayer {

    private static final Pattern NAME =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][A-Za-z0-9_./]*(?:-[A-Za-z0-9_./]+)*");

    private DiversityLayer() {}

    /** The first layer that the text names. */
    static Optional<LayerInfo> of(String objective, OpenNetwork network) {
        Matcher names = NAME.matcher(objective);
        while (names.find()) {
            Optional<LayerInfo> layer = named(names.group(), network);
            if (layer.isPresent()) {
                return layer;
            }
        }
        return Optional.empty();
    }

    private static Optional<LayerInfo> named(String written, OpenNetwork network) {
        return written.startsWith("\"")
                ? network.layers().stream()
                        .filter(layer -> LayerText.print(layer.name()).equals(written))
                        .findFirst()
                : network.layer(written);
    }
}
