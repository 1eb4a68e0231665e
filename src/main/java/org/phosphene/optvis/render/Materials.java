package org.phosphene.optvis.render;

import java.util.Map;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.engine.FloatArray;

/**
 * The files of a recipe, read and prepared.
 *
 * @param photographs by file name, (1,3,H,W) RGB in [0, 1] at the size of the recipe's pictures
 * @param originals by file name, (1,3,h,w) RGB in [0, 1] prepared as the network expects its photographs
 * @param arrays by file name, numbers of .npy files
 */
public record Materials(
        Map<String, FloatArray> photographs, Map<String, FloatArray> originals, Map<String, FloatArray> arrays) {

    /** No files. */
    public static final Materials NONE = new Materials(Map.of(), Map.of(), Map.of());

    public Materials {
        photographs = Map.copyOf(photographs);
        originals = Map.copyOf(originals);
        arrays = Map.copyOf(arrays);
    }

    /** @throws PhospheneException when there is no photograph of the name */
    public FloatArray photograph(String name) {
        return found(photographs, name, Sentence.of("photograph"));
    }

    /** @throws PhospheneException when there is no photograph of the name */
    public FloatArray original(String name) {
        return found(originals, name, Sentence.of("photograph"));
    }

    /** @throws PhospheneException when there is no array of the name */
    public FloatArray array(String name) {
        return found(arrays, name, Sentence.of("array"));
    }

    private static FloatArray found(Map<String, FloatArray> files, String name, Sentence what) {
        FloatArray file = files.get(name);
        if (file == null) {
            throw new PhospheneException("The recipe needs the %s '%s', which was not given.", what, name);
        }
        return file;
    }
}
