package org.phosphene.optvis.transform;

import java.util.Map;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** A transform that leaves pixels where they are and changes what the network sees there. */
public sealed interface PixelChange extends Transform permits Blur, Noise {

    /**
     * Draws the numbers of one step.
     *
     * @param name start of the numbers' names, another for each transform of a chain
     * @param height of what the network sees
     * @param width of what the network sees
     * @param numbers gets them
     */
    void draw(String name, Draw draw, int height, int width, Map<String, Float> numbers);

    /**
     * Writes the change.
     *
     * @param name as for {@link #draw}
     * @param pictures (N,3,height,width), [0, 1] or less some constant
     * @return (N,3,height,width), less the same constant
     */
    Value write(ProgramBuilder program, String name, Value pictures, int height, int width);
}
