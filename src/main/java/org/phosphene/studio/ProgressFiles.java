package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.figure.GridFigure;
import org.phosphene.figure.GridSpec;
import org.phosphene.figure.Panel;
import org.phosphene.image.AnimatedGif;
import org.phosphene.image.AnimatedPng;
import org.phosphene.image.Animation;
import org.phosphene.image.Film;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.image.Sidecar;
import org.phosphene.settings.AtomicFile;

/**
 * How a picture grew, as one file: the kept pictures side by side, a row for each image, or one after another. Beside
 * it lies {@code NAME.json} with the recipe, the steps and what happened.
 */
public final class ProgressFiles {

    private static final int MILLISECONDS = 400;
    private static final int LAST_MILLISECONDS = 2_000;

    /** Kinds of files by their endings. */
    private enum Kind {
        STRIP(".png"),
        GIF(".gif"),
        APNG(".apng"),
        FILM(".mp4");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    private ProgressFiles() {}

    /** The endings that a file may have, such as {@code .gif}. */
    public static List<String> endings() {
        return Stream.of(Kind.values()).map(kind -> kind.ending).toList();
    }

    /** Whether a file has one of the {@link #endings}. */
    public static boolean canBe(Path file) {
        return kind(file).isPresent();
    }

    private static Optional<Kind> kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(Kind.values())
                .filter(kind -> name.endsWith(kind.ending))
                .findFirst();
    }

    static Path save(Picture picture, List<Frame> frames, Path out) {
        Kind kind = kind(out)
                .orElseThrow(() -> new PhospheneException(
                        "The file %s must end in .png for a strip, .gif or .apng for an animation, or .mp4 for a film.",
                        out.getFileName()));
        if (frames.size() < 2) {
            throw new PhospheneException(
                    "There is no progress to show: only %s of the run was kept. Let it go on for a few steps, then "
                            + "save again.",
                    frames.isEmpty() ? Sentence.of("no picture") : Sentence.of("one picture"));
        }
        try {
            if (kind == Kind.STRIP) {
                GridFigure strip = strip(frames);
                AtomicFile.write(
                        out,
                        to -> PngText.write(
                                strip.draw(), Optional.of(picture.recipe()), java.util.OptionalInt.empty(), to));
            } else {
                write(kind, animation(frames), picture.recipe(), out);
            }
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "There is not enough memory for these pictures together. Make fewer or smaller ones.", e);
        }
        Sidecar.write(
                out,
                PictureFiles.progress(picture, frames.stream().map(Frame::step).toList()));
        return out;
    }

    private static void write(Kind kind, Animation animation, String recipe, Path out) {
        AtomicFile.write(out, to -> {
            switch (kind) {
                case GIF -> AnimatedGif.write(animation, recipe, to);
                case APNG -> AnimatedPng.write(animation, recipe, to);
                default -> Film.write(animation, to);
            }
        });
    }

    private static Animation animation(List<Frame> frames) {
        return new Animation(frames.stream().map(Pixels::sideBySide).toList(), MILLISECONDS, LAST_MILLISECONDS);
    }

    private static GridFigure strip(List<Frame> frames) {
        Frame first = frames.get(0);
        List<Panel> panels = new ArrayList<>();
        for (int image = 0; image < first.images(); image++) {
            for (Frame frame : frames) {
                panels.add(new Panel(frame.image(image), image == 0 ? String.valueOf(frame.step()) : ""));
            }
        }
        GridSpec usual = GridSpec.DEFAULT;
        return new GridFigure(
                panels,
                new GridSpec(
                        first.images(),
                        frames.size(),
                        Math.max(first.width(), first.height()),
                        usual.unit(),
                        usual.dpi(),
                        usual.gap(),
                        usual.background(),
                        true));
    }
}
