package org.phosphene.studio;

import org.phosphene.core.Sentence;

/**
 * What is wrong with the text of an objective.
 *
 * @param sentence what is wrong and what to do, without the place
 * @param column index of the character where it is wrong; the text's length for its end
 * @param message the sentence with its place, and below it the text with a mark under the place
 * @param unfinished whether nothing is wrong but that something is missing at the end
 */
public record Mistake(Sentence sentence, int column, Sentence message, boolean unfinished) {}
