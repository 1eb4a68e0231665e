package org.phosphene.studio;

import java.util.List;
import java.util.function.Consumer;
import org.phosphene.core.PhospheneException;

/** Measures how fast and how frugal this program is on this machine. */
public interface Bench {

    /** Names of the measures, in the order they run. */
    List<String> measures();

    /**
     * Measures one after another and returns when all are done.
     *
     * @param jsonLine gets one JSON object on a line for each measure, as soon as it is done
     * @throws PhospheneException when something asked for does not exist or a measure fails
     */
    void run(BenchRequest request, Consumer<String> jsonLine);
}
