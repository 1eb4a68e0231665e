package org.phosphene.studio;

/**
 * What a network says of a picture.
 *
 * @param index of the class
 * @param label its name, or its index where it has none
 * @param probability 0 to 1
 */
public record ClassScore(int index, String label, double probability) {}
