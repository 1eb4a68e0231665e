package org.phosphene.studio;

import java.util.Locale;
import java.util.OptionalLong;

/** Numbers of bytes as they are told to people, in powers of a thousand as browsers count. */
public final class ByteText {

    private static final double MEGABYTE = 1e6;
    private static final double KILOBYTE = 1e3;
    private static final double LEAST_WHOLE = 10;

    private ByteText() {}

    /** Such as {@code 250 kB}, {@code 9.2 MB} or {@code 47 MB}. */
    public static String of(double bytes) {
        if (bytes < MEGABYTE) {
            return String.format(Locale.ENGLISH, "%.0f kB", bytes / KILOBYTE);
        }
        double megabytes = bytes / MEGABYTE;
        return String.format(Locale.ENGLISH, megabytes < LEAST_WHOLE ? "%.1f MB" : "%.0f MB", megabytes);
    }

    /** The same, or that nobody says. */
    public static String of(OptionalLong bytes) {
        return bytes.isPresent() ? of(bytes.getAsLong()) : "size not known";
    }
}
