package org.phosphene.studio;

/**
 * A named set of transforms, steps and optimiser.
 *
 * @param name such as {@code Lucid}
 * @param source where its numbers come from, one sentence
 * @param steps number of steps it asks for
 */
public record PresetChoice(String name, String source, int steps) {}
