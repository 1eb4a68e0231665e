package org.phosphene.studio;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.NpyArray;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.PhotographPreparation;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Materials;

/** Photographs as planes of numbers in [0, 1], prepared for a network or for the size of pictures. */
final class Photographs {

    private static final String ARRAY = ".npy";

    private Photographs() {}

    /**
     * Reads the files of a recipe.
     *
     * @param files by the names the recipe has
     * @param shape of the recipe's pictures
     * @throws PhospheneException when one is not what it should be
     */
    static Materials read(Map<String, Path> files, ImageShape shape, NetworkProfile profile) {
        Map<String, FloatArray> pictures = new HashMap<>();
        Map<String, FloatArray> originals = new HashMap<>();
        Map<String, FloatArray> arrays = new HashMap<>();
        files.forEach((name, file) -> {
            if (name.endsWith(ARRAY)) {
                NpyArray array = NpyArray.read(file);
                arrays.put(name, new FloatArray(array.shape(), array.floats()));
                return;
            }
            Pixels photograph = PhotographReader.read(file);
            pictures.put(name, FloatArray.planes(covering(photograph, shape.width(), shape.height(), profile)));
            originals.put(name, FloatArray.planes(asSeen(photograph, profile)));
        });
        return new Materials(pictures, originals, arrays);
    }

    /** As the network's catalogue entry says photographs are prepared. */
    static Pixels asSeen(Pixels photograph, NetworkProfile profile) {
        return profile.preparation().apply(photograph);
    }

    /** The same margins at another size: resized to cover it and a little more, then the middle. */
    static Pixels covering(Pixels photograph, int width, int height, NetworkProfile profile) {
        Pixels picture = photograph.withoutAlpha();
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        PhotographPreparation how = profile.photographs();
        double margin = how.shortSide() / (double) how.crop();
        double scale = margin * Math.max(width / (double) picture.width(), height / (double) picture.height());
        long newWidth = Math.max(width, Math.round(picture.width() * scale));
        long newHeight = Math.max(height, Math.round(picture.height() * scale));
        if (newWidth * newHeight > PhotographReader.MAX_PIXELS) {
            throw new PhospheneException(
                    "A photograph of %s x %s pixels is too narrow to be prepared. Cut it to a more even shape first.",
                    picture.width(), picture.height());
        }
        Pixels resized = how.filter().to(picture, (int) newWidth, (int) newHeight);
        return resized.crop((int) (newWidth - width) / 2, (int) (newHeight - height) / 2, width, height);
    }
}
