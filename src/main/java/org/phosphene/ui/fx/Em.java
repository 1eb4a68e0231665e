package org.phosphene.ui.fx;

import java.util.Locale;
import javafx.scene.layout.Region;

/** Lengths that grow with the text. They are named in pixels beside text of the usual size. */
public final class Em {

    private static final double USUAL = 14;

    private Em() {}

    /** Makes a region so wide, whatever is in it. */
    public static void width(Region region, double pixels) {
        set(region, pixels, "-fx-min-width", "-fx-pref-width", "-fx-max-width");
    }

    /** Makes a region so wide where there is room for it, and never narrower. */
    public static void atLeast(Region region, double pixels) {
        set(region, pixels, "-fx-min-width", "-fx-pref-width");
    }

    /** Makes a region so wide where there is room for it, and never wider. */
    public static void atMost(Region region, double pixels) {
        set(region, pixels, "-fx-pref-width", "-fx-max-width");
    }

    /** Makes a region so high where there is room for it. */
    public static void prefHeight(Region region, double pixels) {
        set(region, pixels, "-fx-pref-height");
    }

    private static void set(Region region, double pixels, String... properties) {
        StringBuilder style = new StringBuilder(region.getStyle() == null ? "" : region.getStyle());
        for (String property : properties) {
            style.append(String.format(Locale.ROOT, " %s: %.3fem;", property, pixels / USUAL));
        }
        region.setStyle(style.toString());
    }
}
