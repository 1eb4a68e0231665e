package org.phosphene.studio;

/**
 * A field in which two recipes differ.
 *
 * @param path such as {@code optimiser.rate}
 * @param label its name for readers
 * @param before the value in the first recipe, {@code none} where it has none
 * @param after the value in the second
 */
public record FieldDifference(String path, String label, String before, String after) {}
