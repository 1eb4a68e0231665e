package org.phosphene.studio;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** How long steps took, so that one can say beforehand how long others will. May be used on every thread. */
final class RunPaces {

    private final Map<String, Double> secondsOfAPixel = new ConcurrentHashMap<>();

    /** Notes the run of a picture. */
    void took(Picture picture) {
        took(
                RecipeJson.parse(picture.recipe()),
                picture.frame().step(),
                picture.provenance().seconds());
    }

    /**
     * Notes a run; the newest of a network counts.
     *
     * @param steps that were made
     * @param seconds they took
     */
    void took(Recipe recipe, int steps, double seconds) {
        if (steps > 0 && seconds > 0) {
            secondsOfAPixel.put(recipe.network().sha256(), seconds / steps / pixels(recipe));
        }
    }

    /** About how long all steps of a recipe take, in seconds; empty where nothing of its network was made yet. */
    OptionalDouble seconds(Recipe recipe) {
        Double pace = secondsOfAPixel.get(recipe.network().sha256());
        return pace == null ? OptionalDouble.empty() : OptionalDouble.of(pace * pixels(recipe) * recipe.steps());
    }

    private static double pixels(Recipe recipe) {
        return (double) recipe.shape().images()
                * recipe.shape().width()
                * recipe.shape().height();
    }
}
