package org.phosphene.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.settings.AtomicFile;

/**
 * A folder of finished pictures, each a lossless PNG of its images side by side with the recipe inside, named by its
 * key; where there can be no picture, a text says why. What was not asked for longest goes first when it grows over its
 * limit. Several processes may share it: entries appear whole or not at all, one that is damaged counts as absent, and
 * the folder is safe to delete.
 */
public final class PictureCache {

    private static final String KEY = "[0-9a-f]{64}";
    private static final String SUFFIX = ".png";
    private static final String NOTHING = ".txt";

    private final Path folder;
    private final long limit;

    /**
     * @param folder made with the first entry
     * @param limit most bytes of all entries together
     */
    public PictureCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * The picture of a key.
     *
     * @param images that were put in
     * @return empty when it is not there, damaged or not of this shape
     */
    public Optional<Frame> get(String key, int images, int height, int width) {
        Path file = file(key, SUFFIX);
        if (!WholePng.is(file, images * width, height)) {
            return Optional.empty();
        }
        try {
            Pixels all = PhotographReader.read(file);
            touch(file);
            return Optional.of(apart(all, images, width));
        } catch (PhospheneException e) {
            return Optional.empty();
        }
    }

    /** Whether {@link #get} would find a picture; its pixels are not decoded, and it counts as not asked for. */
    public boolean has(String key, int images, int height, int width) {
        return WholePng.is(file(key, SUFFIX), images * width, height);
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            // another process removed it, or may not change it: it is read already
        }
    }

    private static Frame apart(Pixels all, int images, int width) {
        byte[] bytes = new byte[all.data().length];
        int one = bytes.length / images;
        for (int i = 0; i < images; i++) {
            System.arraycopy(all.crop(i * width, 0, width, all.height()).data(), 0, bytes, i * one, one);
        }
        return new Frame(0, 0, images, all.height(), width, all.planes(), bytes);
    }

    /**
     * Keeps a picture, and removes others when there are too many.
     *
     * @param recipe JSON that is written into the file
     * @throws PhospheneException when it cannot be written
     */
    public void put(String key, Frame frame, String recipe) {
        makeFolder();
        AtomicFile.write(file(key, SUFFIX), out -> PngText.write(frame, recipe, out));
        shrink(limit);
    }

    /**
     * Keeps why there can be no picture of a key.
     *
     * @throws PhospheneException when it cannot be written
     */
    public void putNothing(String key, String why) {
        makeFolder();
        AtomicFile.writeText(file(key, NOTHING), why);
        shrink(limit);
    }

    /** Why there can be no picture of a key; empty when that is not known. */
    public Optional<String> nothing(String key) {
        Path file = file(key, NOTHING);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file)).filter(why -> !why.isBlank())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // damaged: tried again
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PhospheneException("The folder of kept pictures %s cannot be made.", folder, e);
        }
    }

    /** Removes every entry. */
    public void clear() {
        shrink(0);
    }

    /** Most bytes of all entries together. */
    public long limit() {
        return limit;
    }

    /** Bytes of all entries. */
    public long size() {
        return entries().stream().mapToLong(Entry::bytes).sum();
    }

    private void shrink(long most) {
        List<Entry> entries = new ArrayList<>(entries());
        entries.sort(Comparator.comparing(Entry::used));
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry oldest : entries) {
            if (bytes <= most) {
                return;
            }
            try {
                Files.deleteIfExists(oldest.file());
                bytes -= oldest.bytes();
            } catch (IOException e) {
                // open elsewhere; the next time will do
            }
        }
    }

    private record Entry(Path file, long bytes, FileTime used) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(PictureCache::isEntry).forEach(file -> add(file, entries));
        } catch (IOException | UncheckedIOException e) {
            return entries; // not made yet: what is known is enough
        }
        return entries;
    }

    private static boolean isEntry(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) || name.matches(KEY + "\\" + NOTHING);
    }

    private static void add(Path file, List<Entry> entries) {
        try {
            BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
            entries.add(new Entry(file, its.size(), its.lastModifiedTime()));
        } catch (IOException e) {
            // another process removed it meanwhile
        }
    }

    private Path file(String key, String suffix) {
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return folder.resolve(key + suffix);
    }
}
