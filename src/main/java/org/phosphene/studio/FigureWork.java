package org.phosphene.studio;

import java.util.OptionalDouble;

/**
 * What has to be made before a figure can be written.
 *
 * @param runs number of recipes whose pictures are not kept on this computer
 * @param seconds about how long they take; empty where nothing like them was made yet
 */
public record FigureWork(int runs, OptionalDouble seconds) {

    /** Everything is there. */
    public static final FigureWork NOTHING = new FigureWork(0, OptionalDouble.of(0));
}
