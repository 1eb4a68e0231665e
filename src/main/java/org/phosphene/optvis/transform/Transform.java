package org.phosphene.optvis.transform;

import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A change of the whole batch, with one draw of its random numbers a step. Immutable. What comes into the picture from
 * outside is 0.5, mid-grey.
 */
public sealed interface Transform permits Pad, Jitter, RandomScale, RandomRotate, CropOrPad {

    /** Mid-grey, the colour of what lies outside the picture. */
    double OUTSIDE = 0.5;

    /** Name in recipes. */
    String kind();

    /**
     * Draws the numbers of one step.
     *
     * @param name start of the names of its numbers, as given to {@link #write}
     * @param numbers gets them
     */
    void draw(Random random, String name, Map<String, Float> numbers);

    /**
     * Writes the change.
     *
     * @param name start of the names of its numbers
     * @param pictures (N,3,h,w)
     * @return (N,3,h',w')
     */
    Value write(ProgramBuilder program, String name, Value pictures);
}
