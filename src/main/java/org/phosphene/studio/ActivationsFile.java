package org.phosphene.studio;

import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.NpyArray;
import org.phosphene.settings.AtomicFile;

/** Activations as a file for NumPy. */
public final class ActivationsFile {

    private ActivationsFile() {}

    /**
     * Writes or replaces an .npy file of float32.
     *
     * @throws PhospheneException when it cannot be written; then an existing file is untouched
     */
    public static void save(Activations activations, Path npy) {
        long[] shape =
                activations.shape().stream().mapToLong(Integer::longValue).toArray();
        NpyArray array = NpyArray.ofFloats(activations.values(), shape);
        AtomicFile.write(npy, array::write);
    }
}
