package org.phosphene.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.gallery.PictureCache;
import org.phosphene.image.PngText;
import org.phosphene.settings.AtomicFile;

/** The pixels of pinned pictures: lossless PNGs in a folder, named by the SHA-256 of their bytes. */
public final class PinnedPictures {

    private static final String SUFFIX = ".png";

    private final Path folder;
    private final PictureCache reader;

    /** @param data folder of what the user made */
    public PinnedPictures(Path data) {
        folder = data.resolve("pins");
        reader = new PictureCache(folder, Long.MAX_VALUE);
    }

    /**
     * Keeps pixels.
     *
     * @param recipe JSON that is written into the PNG, empty for none
     * @throws PhospheneException when they cannot be written
     */
    public Pin.Shot keep(Frame frame, String recipe) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PngText.write(frame, recipe, png);
            return new Pin.Shot(keep(png.toByteArray()), frame.images(), frame.height(), frame.width());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /** Keeps a PNG; its key. */
    String keep(byte[] png) {
        String key = key(png);
        Path file = folder.resolve(key + SUFFIX);
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new PhospheneException(
                        "The folder %s for pinned pictures cannot be made. Check its permissions.", folder, e);
            }
            AtomicFile.write(file, out -> out.write(png));
        }
        return key;
    }

    /** The pixels of a shot; empty where they are missing or damaged. */
    public Optional<Frame> frame(Pin.Shot shot) {
        return reader.get(shot.key(), shot.images(), shot.height(), shot.width());
    }

    /** The PNG of a shot; empty where it is missing. */
    Optional<byte[]> png(Pin.Shot shot) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(shot.key() + SUFFIX)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes what no pin needs any more.
     *
     * @param used keys of those that are needed
     * @param before what was looked at later stays, since another window may need it
     */
    public void removeUnused(Set<String> used, long before) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                FileTime looked = Files.getLastModifiedTime(file);
                if (!used.contains(name.replace(SUFFIX, "")) && looked.toMillis() < before) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // nothing was pinned yet, or the next start will do
        }
    }

    static String key(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
