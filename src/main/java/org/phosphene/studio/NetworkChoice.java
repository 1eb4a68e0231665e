package org.phosphene.studio;

/**
 * A network that can be opened.
 *
 * @param id short name such as {@code efficientnet-lite0}, or the path for a file
 * @param title for people
 * @param note one sentence: what it is, licence, or what was assumed about a file
 */
public record NetworkChoice(String id, String title, String note) {}
