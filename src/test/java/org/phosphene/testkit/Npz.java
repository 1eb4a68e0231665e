package org.phosphene.testkit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.phosphene.image.NpyArray;

/** Reads NumPy's {@code .npz} files, which hold the reference values of the tests: name to array, in file order. */
public final class Npz {

    private static final String SUFFIX = ".npy";

    private Npz() {}

    /** All arrays of a file. */
    public static Map<String, NpyArray> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All arrays of a resource of the tests, such as {@code "/golden/fourier-image.npz"}. */
    public static Map<String, NpyArray> read(String resource) {
        try (InputStream in = Npz.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("no test resource " + resource);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, NpyArray> read(InputStream in) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(SUFFIX)) {
                name = name.substring(0, name.length() - SUFFIX.length());
            }
            arrays.put(name, NpyArray.read(zip, name));
        }
        return arrays;
    }
}
