package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.PreprocessingJson;
import org.phosphene.network.Sha256;

/** What names the pixels of a recipe, wherever and however often they are computed. */
public final class CacheKey {

    /** Raised whenever a change of this program changes the pixels of a recipe. */
    static final int FORMULA_VERSION = 1;

    private CacheKey() {}

    /**
     * SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of the recipe without the preset's name and the network's,
     * with its hash, how pictures are given to it and the version of the formulas. The seed is a text, since the
     * canonical form keeps 53 bits of a number only.
     *
     * @param catalogues how pictures are given to a network whose recipe leaves it to the catalogue
     */
    public static String of(Recipe recipe, Optional<Preprocessing> catalogues) {
        ObjectNode json = RecipeJson.tree(recipe);
        json.remove("preset");
        json.put("seed", String.valueOf(recipe.seed())).put("formulaVersion", FORMULA_VERSION);
        ObjectNode network =
                json.putObject("network").put("sha256", recipe.network().sha256());
        recipe.network()
                .preprocessing()
                .or(() -> catalogues)
                .ifPresent(how -> network.set("preprocessing", PreprocessingJson.write(how)));
        try {
            byte[] canonical = new JsonCanonicalizer(json.toString()).getEncodedUTF8();
            return Sha256.of(canonical);
        } catch (IOException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }
}
