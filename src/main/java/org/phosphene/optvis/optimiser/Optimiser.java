package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** A rule that climbs: it makes the objective larger. Immutable. */
public sealed interface Optimiser permits Adam, AdamW, NAdam, Sgd, RmsProp, SteepestDescent {

    /** Name in recipes. */
    String kind();

    /** First values of what it remembers about one tensor, by state name. */
    Map<String, FloatArray> start(String leaf, long[] shape);

    /**
     * The numbers of one step.
     *
     * @param step counts from 0
     * @param factor of the learning rate, from the {@link Schedule}
     */
    void numbers(int step, double factor, Map<String, Float> numbers);

    /**
     * Writes the update of one tensor and of what is remembered about it, in place.
     *
     * @param leaf state name of the tensor
     * @param gradient of the objective, of the tensor's shape
     */
    void write(ProgramBuilder program, String leaf, Value gradient);
}
