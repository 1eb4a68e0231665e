package org.phosphene.network;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.Sentence;

/**
 * What somebody says about a network: its file, in its metadata, or the user. Whatever is left out is taken from the
 * graph or assumed.
 *
 * @param size of the pictures it was trained for
 * @param photographs how photographs are brought to that size
 * @param preprocessing from pixels to what the network sees
 * @param logits name of the layer with one number a class before the softmax
 * @param probabilities name of the layer after the softmax
 * @param showpiece text of a unit that gives a good picture
 * @param labels names of the classes
 */
public record Description(
        Optional<Size> size,
        Optional<PhotographPreparation> photographs,
        Optional<Preprocessing> preprocessing,
        Optional<String> logits,
        Optional<String> probabilities,
        Optional<String> showpiece,
        Optional<Labels> labels) {

    /** Nothing is said. */
    public static final Description NONE = new Description(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * A size of pictures.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Size(int width, int height) {

        /** Most pixels a picture may have to be given to a network. */
        static final long MOST_PIXELS = 1L << 24;
    }

    public Description {
        Objects.requireNonNull(size);
        Objects.requireNonNull(labels);
    }

    /** The same with another way to give pictures. */
    public Description withInput(Size newSize, Preprocessing newPreprocessing) {
        return new Description(
                Optional.of(newSize),
                photographs,
                Optional.of(newPreprocessing),
                logits,
                probabilities,
                showpiece,
                labels);
    }

    /** The same with other names of classes. */
    public Description withLabels(Labels newLabels) {
        return new Description(
                size, photographs, preprocessing, logits, probabilities, showpiece, Optional.of(newLabels));
    }

    /** What this says, and where it says nothing what the other says. */
    public Description or(Description other) {
        return new Description(
                size.or(other::size),
                photographs.or(other::photographs),
                preprocessing.or(other::preprocessing),
                logits.or(other::logits),
                probabilities.or(other::probabilities),
                showpiece.or(other::showpiece),
                labels.or(other::labels));
    }

    /** A profile with everything this says in it. */
    NetworkProfile applyTo(NetworkProfile base, Sentence note) {
        int width = size.map(Size::width).orElse(base.inputWidth());
        int height = size.map(Size::height).orElse(base.inputHeight());
        PhotographPreparation usual = width == base.inputWidth() && height == base.inputHeight()
                ? base.photographs()
                : PhotographPreparation.usual(Math.max(width, height));
        return new NetworkProfile(
                base.id(),
                base.title(),
                note,
                width,
                height,
                photographs.filter(how -> how.crop() >= Math.max(width, height)).orElse(usual),
                preprocessing.orElse(base.preprocessing()),
                logits.or(base::logits),
                probabilities.or(base::probabilities),
                showpiece.or(base::showpiece));
    }
}
