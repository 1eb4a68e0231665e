package org.phosphene.studio;

import org.phosphene.core.Sentence;

/**
 * One thing to know about a network before its pictures are believed.
 *
 * @param level {@code note}, {@code warning} or {@code problem}
 * @param topic one word for scripts
 * @param text a sentence for people
 */
public record Remark(String level, String topic, Sentence text) {}
