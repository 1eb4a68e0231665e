package org.phosphene.optvis.render;

import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * How pictures come before the network.
 *
 * @param pictures (N,3,H,W), RGB in [0, 1], without their backgrounds
 * @param shown (N,3,H,W), RGB in [0, 1], what the transforms are applied to
 * @param transform writes the transforms of a step for some pictures, less {@code raisedBy}
 * @param raisedBy what must be added to what the transforms give
 * @param images N
 */
record View(Value pictures, Value shown, UnaryOperator<Value> transform, double raisedBy, int images) {

    /** The pictures as they are. */
    static View plain(Value pictures, int images) {
        return new View(pictures, pictures, UnaryOperator.identity(), 0, images);
    }

    /** What the network sees of the pictures before its preprocessing. */
    Value seen() {
        return transform.apply(shown);
    }
}
