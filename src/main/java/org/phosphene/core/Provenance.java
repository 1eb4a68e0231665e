package org.phosphene.core;

import java.util.Map;

/**
 * What happened when a picture was made, beside its recipe: written to the sidecar, never into the picture.
 *
 * @param program name and version of this program
 * @param versions of the engine, its native library, Java and the operating system, by name
 * @param device where it ran, such as {@code cpu} or {@code cuda:0}
 * @param threads number of threads of the engine
 * @param seconds wall-clock time of the run
 * @param finished end of the run, ISO 8601, UTC
 */
public record Provenance(
        String program, Map<String, String> versions, String device, int threads, double seconds, String finished) {}
