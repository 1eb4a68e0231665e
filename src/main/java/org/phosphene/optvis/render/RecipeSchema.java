package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of recipes. It is also the one table of what can be set: names, explanations, choices,
 * ranges and defaults of screen and command line come from it.
 */
public final class RecipeSchema {

    private static final String TEXT = load();
    private static final SchemaNode ROOT = parse();

    private RecipeSchema() {}

    /** The schema as JSON. */
    public static String text() {
        return TEXT;
    }

    /** What a whole recipe may be. */
    static SchemaNode root() {
        return ROOT;
    }

    private static String load() {
        try (InputStream in = RecipeSchema.class.getResourceAsStream("recipe.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaNode parse() {
        try {
            return new SchemaNode(new ObjectMapper().readTree(TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
