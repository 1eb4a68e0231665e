package org.phosphene.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.phosphene.studio.Picture;

/** The numbers of a picture as lines of a name, a tab and the value. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Everything that is known of a saved picture. */
    void picture(Picture picture, Path file) {
        line("saved", file.toString());
        line("objective", picture.objective());
        line("steps", Integer.toString(picture.frame().step()));
        line("activation", number(picture.activation()));
        if (picture.activations().size() > 1) {
            line(
                    "activations",
                    picture.activations().stream().map(Report::number).collect(Collectors.joining("\t")));
        }
        if (!Double.isNaN(picture.similarity())) {
            line("similarity", number(picture.similarity()));
        }
        if (picture.reference() != null) {
            line("simple-activation", number(picture.reference().activation()));
            line("simple-similarity", number(picture.reference().similarity()));
        }
    }

    /** One line. */
    void line(String name, String value) {
        out.println(name + "\t" + value);
    }

    /** Six significant digits, the same on every machine. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
