package org.phosphene.optvis.objective;

import java.util.List;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** What an objective sees of the program it is written into: the network's layers for the batch of pictures. */
public interface Scene {

    /** The program to write to. */
    ProgramBuilder program();

    /** Activations of a layer: (N,C,h,w), or (N,C) for a layer without space. */
    Value activation(String layer);

    /** Whether {@link #activation} of the layer has positions. */
    boolean spatial(String layer);

    /** Name of the layer that holds the logits of the classes. */
    String logits();

    /** Name of the layer that holds the probabilities of the classes. */
    String probabilities();

    /** Number of images in the batch. */
    int images();

    /** Shape of a layer at the size that is rendered, the batch of one first: 4 numbers with positions, else 2. */
    List<Integer> shape(String layer);

    /** The pictures before transforms: (N,3,H,W), RGB in [0, 1]. */
    Value pictures();

    /**
     * A photograph beside the pictures: (1,3,H,W), RGB in [0, 1], of their size, before transforms.
     *
     * @param name as the objective has it
     */
    Value photograph(String name);

    /**
     * Activations of a photograph at a layer, under the transforms of this step, without a gradient: (1,C,h,w) or
     * (1,C), to be compared with {@link #activation}.
     *
     * @param name as the objective has it
     */
    Value target(String name, String layer);

    /**
     * Activations of a photograph at a layer as the network sees photographs: prepared to its own size, no transforms,
     * (C,h,w).
     *
     * @param name as the objective has it
     */
    FloatArray cells(String name, String layer);

    /**
     * Numbers of a file.
     *
     * @param name as the objective has it
     */
    FloatArray array(String name);

    /** The same for one image of the batch alone. */
    Scene image(int index);
}
