package org.phosphene.optvis.objective;

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
}
