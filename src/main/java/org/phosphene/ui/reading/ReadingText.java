package org.phosphene.ui.reading;

import java.util.Locale;
import org.phosphene.studio.PhotographReading.UnitReading;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.ui.theme.FolderText;
import org.phosphene.ui.theme.Messages;

/** What is said of a channel in a photograph. */
final class ReadingText {

    private static final double MANY = 100;

    private ReadingText() {}

    /** Such as {@code 4.32} or {@code 132}. */
    static String activation(UnitReading unit) {
        return String.format(Locale.ENGLISH, unit.activation() >= MANY ? "%.0f" : "%.2f", unit.activation());
    }

    /** Such as "stronger than 98 %", rounded down; empty where it is not above half of them or none were scanned. */
    static String stronger(UnitReading unit, ScannedFolder over) {
        if (!ranks(unit, over)) {
            return "";
        }
        return unit.stronger() >= 1
                ? Messages.get("reading.stronger.all", over.photographs())
                : Messages.get("reading.stronger", percent(unit));
    }

    /** The same as sentences. */
    static String hint(UnitReading unit, ScannedFolder over) {
        if (!ranks(unit, over)) {
            return Messages.get("reading.unknown.hint", activation(unit));
        }
        String folder = FolderText.photographs(over);
        return unit.stronger() >= 1
                ? Messages.get("reading.stronger.all.hint", activation(unit), folder)
                : Messages.get("reading.stronger.hint", activation(unit), percent(unit), folder);
    }

    private static boolean ranks(UnitReading unit, ScannedFolder over) {
        return over != null && unit.stronger() >= 0.5; // NaN is not
    }

    private static String percent(UnitReading unit) {
        return Integer.toString((int) Math.floor(100 * unit.stronger() + 1e-9)); // 0.29 * 100 is 28.999…
    }

    /** Such as {@code 75.0 %}. */
    static String share(double probability) {
        return Messages.get("reading.share", String.format(Locale.ENGLISH, "%.1f", 100 * probability));
    }

    /**
     * What the shaded photograph shows.
     *
     * @param name of the unit
     */
    static String heat(Heat heat, String name) {
        String kind = heat.map().greatest() <= 0
                ? "reading.heat.nothing"
                : heat.hasPlaces() ? "reading.heat.places" : "reading.heat.whole";
        return Messages.get(kind, name);
    }
}
