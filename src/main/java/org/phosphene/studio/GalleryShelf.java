package org.phosphene.studio;

import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.gallery.PictureCache;
import org.phosphene.optvis.render.CacheKey;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/**
 * The pictures of galleries in a folder of their own: a picture of a batch may differ by rounding from that of a run
 * alone, so figures, which promise the latter, do not take it. The other way round a picture of a run alone will do.
 */
record GalleryShelf(PictureCache cache, KeptPictures alone, Networks networks) implements PictureShelf {

    @Override
    public boolean has(Recipe recipe) {
        return cache.has(key(recipe), 1, recipe.shape().height(), recipe.shape().width()) || alone.has(recipe);
    }

    @Override
    public Optional<Frame> find(Recipe recipe) {
        return cache.get(key(recipe), 1, recipe.shape().height(), recipe.shape().width())
                .or(() -> alone.find(recipe));
    }

    @Override
    public void keep(Recipe recipe, Frame frame, double activation) {
        cache.put(key(recipe), frame, RecipeJson.print(recipe));
    }

    /** What failed otherwise is tried again; a channel that does nothing will do nothing then. */
    @Override
    public void dead(Recipe recipe, String reason) {
        cache.putNothing(key(recipe), reason);
    }

    @Override
    public Optional<String> reason(Recipe recipe) {
        return cache.nothing(key(recipe));
    }

    private String key(Recipe recipe) {
        return CacheKey.of(recipe, networks.catalogues(recipe.network()));
    }
}
