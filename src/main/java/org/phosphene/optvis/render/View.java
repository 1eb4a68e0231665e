package org.phosphene.optvis.render;

import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * How pictures come before the network.
 *
 * @param pictures (N,3,H,W), RGB in [0, 1], before transforms
 * @param transform writes the transforms of a step for some pictures, less {@code raisedBy}
 * @param raisedBy what must be added to what the transforms give
 * @param images N
 */
record View(Value pictures, UnaryOperator<Value> transform, double raisedBy, int images) {

    /** The pictures as they are. */
    static View plain(Value pictures, int images) {
        return new View(pictures, UnaryOperator.identity(), 0, images);
    }
}
