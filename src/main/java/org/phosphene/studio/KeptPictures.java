package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.gallery.PictureCache;
import org.phosphene.optvis.render.CacheKey;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finished pictures by their recipes, so that neither a figure nor a second click makes them again. */
final class KeptPictures {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPictures.class);
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_IN_MEMORY = 128L << 20;

    private final Optional<PictureCache> cache;
    private final Networks networks;
    private final FinishedPictures finished = new FinishedPictures(MOST_IN_MEMORY);

    /** @param folder empty to keep none */
    KeptPictures(Optional<Path> folder, Networks networks) {
        this.cache = folder.map(where -> new PictureCache(where, MOST_BYTES));
        this.networks = networks;
    }

    /** The pictures of a recipe, if they are here. */
    Optional<Frame> find(Recipe recipe) {
        return cache.flatMap(kept -> kept.get(
                key(recipe),
                recipe.shape().images(),
                recipe.shape().height(),
                recipe.shape().width()));
    }

    /** Whether {@link #find} would find them. */
    boolean has(Recipe recipe) {
        return cache.filter(kept -> kept.has(
                        key(recipe),
                        recipe.shape().images(),
                        recipe.shape().height(),
                        recipe.shape().width()))
                .isPresent();
    }

    /** The picture that a run of this recipe finished with since the program began, with all that is known of it. */
    Optional<Picture> finished(Recipe recipe) {
        return finished.find(key(recipe));
    }

    /** Keeps a finished picture. */
    Void keep(Picture picture) {
        Recipe recipe = RecipeJson.parse(picture.recipe());
        finished.keep(key(recipe), picture);
        keep(recipe, picture.frame());
        return null;
    }

    /** Keeps pixels that a recipe makes; where they cannot be written, they are made again when a figure wants them. */
    void keep(Recipe recipe, Frame frame) {
        try {
            cache.ifPresent(kept -> kept.put(key(recipe), frame, RecipeJson.print(recipe)));
        } catch (PhospheneException e) {
            LOG.warn("a picture is not kept", e);
        }
    }

    private String key(Recipe recipe) {
        return CacheKey.of(recipe, networks.catalogues(recipe.network()));
    }
}
