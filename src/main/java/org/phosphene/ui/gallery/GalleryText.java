package org.phosphene.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phosphene.studio.GalleryProgress;
import org.phosphene.ui.theme.Messages;

/** How far a gallery is, in words. */
final class GalleryText {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final double MEGABYTE = 1 << 20;

    private GalleryText() {}

    /** How many of the layer's pictures are there. */
    static String count(GalleryProgress progress) {
        return Messages.get("gallery.count", Integer.toString(progress.made()), Integer.toString(progress.channels()));
    }

    /** What it does, how fast, and how long still. */
    static String state(GalleryProgress progress) {
        List<String> parts = new ArrayList<>(List.of(Messages.get("gallery.state." + progress.state())));
        boolean grows = progress.state() == GalleryProgress.State.GROWING;
        if (grows && progress.secondsPerChannel() > 0) {
            parts.add(Messages.get("gallery.speed", String.format(Locale.ROOT, "%.1f", progress.secondsPerChannel())));
            parts.add(left(progress.secondsLeft()));
        }
        if (progress.without() > 0) {
            parts.add(Messages.get("gallery.without", Integer.toString(progress.without())));
        }
        return String.join(", ", parts);
    }

    private static String left(double seconds) {
        if (seconds < 2 * MINUTE) {
            return Messages.get("gallery.left.seconds", Long.toString(Math.round(seconds)));
        }
        return seconds < 2 * HOUR
                ? Messages.get("gallery.left.minutes", Long.toString(Math.round(seconds / MINUTE)))
                : Messages.get("gallery.left.hours", String.format(Locale.ROOT, "%.1f", seconds / HOUR));
    }

    /** How much is kept of what may be. */
    static String kept(long bytes, long limit) {
        return Messages.get("gallery.kept", megabytes(bytes), megabytes(limit));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEGABYTE);
    }
}
