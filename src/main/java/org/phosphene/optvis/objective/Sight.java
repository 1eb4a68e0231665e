package org.phosphene.optvis.objective;

/**
 * A photograph that an objective looks at.
 *
 * @param photograph its name as the objective has it
 * @param layer where its activations are needed; empty when its pixels are
 * @param kind how it is seen
 */
public record Sight(String photograph, String layer, Kind kind) {

    /** How a photograph is seen. */
    public enum Kind {
        /** Its pixels, see {@link Scene#photograph}. */
        PIXELS,
        /** Its activations under the transforms of the step, see {@link Scene#target}. */
        BESIDE,
        /** Its activations as the network sees photographs, see {@link Scene#cells}. */
        CELLS
    }
}
