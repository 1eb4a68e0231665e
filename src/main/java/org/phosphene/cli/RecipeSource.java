package org.phosphene.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.RecipeTexts;

/** Reads recipes from where the user says. */
record RecipeSource(Root root) {

    /** The name of what is piped in. */
    static final String STANDARD_INPUT = "-";

    /**
     * The recipe of a PNG, of a JSON file or of the standard input, as the program writes it.
     *
     * @throws PhospheneException when there is none
     */
    String read(String file) {
        if (!file.equals(STANDARD_INPUT)) {
            return RecipeTexts.read(Path.of(file));
        }
        try {
            return RecipeTexts.canonical(new String(root.in().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PhospheneException("The standard input cannot be read. Name a file instead.", e);
        }
    }
}
