package org.phosphene.optvis.render;

/**
 * A photograph or an array that a recipe needs.
 *
 * @param name the file's name without folders, as the objective's text and the start have it
 * @param sha256 hash of the file, 64 hexadecimal digits; it decides
 */
public record NamedFile(String name, String sha256) {}
