package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The numbers that are optimised and how planes come out of them, before colours and sigmoid. Immutable. The tensors
 * are states of the program.
 */
public sealed interface Basis permits PixelImage, FourierImage, LaplacianImage, SharedImage, Cppn, Maco {

    /** Name in recipes. */
    String kind();

    /**
     * First values of the tensors that are optimised, by state name; the first axis of each is the image, unless it is
     * shared by the images.
     *
     * @param planes of each picture, 1 to 4
     */
    Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise);

    /**
     * Writes the planes.
     *
     * @param leaves the tensors of {@link #start}, by the same names
     * @return (N,planes,H,W), any numbers
     */
    Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes);

    /**
     * Writes the tensors that give some planes: the inverse of {@link #write}, or the nearest there is.
     *
     * @param z (N,planes,H,W)
     * @return the tensors of {@link #start}, by the same names; empty when this basis cannot start from a picture
     */
    Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes);

    /** State names of the tensors that are optimised. */
    List<String> leaves();
}
