package org.phosphene.project;

import java.util.Optional;
import org.phosphene.core.Sentence;

/**
 * What is read from a file.
 *
 * @param value as it would be without a file where there is none or a damaged one
 * @param notice a sentence where a file was set aside or could not be read
 */
public record Loaded<T>(T value, Optional<Sentence> notice) {}
