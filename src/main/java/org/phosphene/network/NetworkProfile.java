package org.phosphene.network;

import java.util.Optional;
import org.phosphene.core.Sentence;
import org.phosphene.image.Preparation;

/**
 * What a network's file does not say about itself.
 *
 * @param id short name such as {@code efficientnet-lite0}, or the path of a file
 * @param title for people
 * @param note one sentence: what it is, or what was assumed about a file
 * @param inputWidth of the pictures it was trained for, in pixels
 * @param inputHeight of the pictures it was trained for, in pixels
 * @param photographs how photographs are brought to that size
 * @param preprocessing from pixels to what the network sees
 * @param logits name of the layer with one number a class before the softmax, where there are classes
 * @param probabilities name of the layer after the softmax, where there is one
 * @param showpiece text of a unit that gives a good picture, where one is known
 */
public record NetworkProfile(
        String id,
        String title,
        Sentence note,
        int inputWidth,
        int inputHeight,
        PhotographPreparation photographs,
        Preprocessing preprocessing,
        Optional<String> logits,
        Optional<String> probabilities,
        Optional<String> showpiece) {

    /** What makes the network's input of a photograph. */
    public Preparation preparation() {
        return new Preparation(photographs.shortSide(), inputWidth, inputHeight, photographs.filter());
    }

    /** The same by another id. */
    NetworkProfile withId(String newId) {
        return new NetworkProfile(
                newId,
                title,
                note,
                inputWidth,
                inputHeight,
                photographs,
                preprocessing,
                logits,
                probabilities,
                showpiece);
    }

    /** The same with the layers of its classes as its graph shows them. */
    NetworkProfile withClasses(ClassLayers classes) {
        return new NetworkProfile(
                id,
                title,
                note,
                inputWidth,
                inputHeight,
                photographs,
                preprocessing,
                classes.logits(),
                classes.probabilities(),
                showpiece);
    }
}
