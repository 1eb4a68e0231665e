package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * How a batch of pictures is stored while it is optimised. Immutable. The tensors that are optimised are states of the
 * program; {@link #write} turns them into pictures.
 */
public sealed interface Parameterization permits PixelImage, FourierImage {

    /** Name in recipes. */
    String kind();

    /** State names of the tensors that are optimised. */
    List<String> leaves();

    /** First values of the tensors that are optimised, by state name; the first axis of each is the image. */
    Map<String, FloatArray> start(ImageShape shape, Noise noise);

    /**
     * Writes the pictures.
     *
     * @param leaves the tensors of {@link #start}, by the same names
     * @return (N,3,H,W), RGB in [0, 1]
     */
    Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape);
}
