package org.phosphene.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phosphene.core.PhospheneException;

/**
 * The photographs of a folder and of the folders in it, in the order of their paths. Symbolic links are followed, once
 * around a loop; what begins with a dot is left alone.
 *
 * @param photographs files whose names end like those of pictures
 * @param skipped those that cannot be opened, and folders that cannot be looked into
 */
public record PhotographFolder(List<PhotographFile> photographs, List<Skipped> skipped) {

    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp", "tif", "tiff");

    public PhotographFolder {
        photographs = List.copyOf(photographs);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks through a folder.
     *
     * @throws PhospheneException when it is not a folder, may not be read, or has no photographs
     */
    public static PhotographFolder of(Path root) {
        if (!Files.isDirectory(root)) {
            throw Files.exists(root)
                    ? new PhospheneException("%s is not a folder. Choose the folder your photographs are in.", root)
                    : new PhospheneException("There is no folder %s. Choose the folder your photographs are in.", root);
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new PhospheneException(
                    "The folder %s may not be read. Change its permissions or choose another folder.", root);
        }
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be looked through. Check that its disk is connected.", root, e);
        }
        walk.photographs.sort(Comparator.comparing(PhotographFile::name));
        walk.skipped.sort(Comparator.comparing(Skipped::name));
        if (walk.photographs.isEmpty()) {
            throw new PhospheneException(
                    "There are no photographs in %s. Choose a folder with JPEG, PNG, WebP, GIF, BMP or TIFF files.%s",
                    root, walk.firstReason());
        }
        return new PhotographFolder(walk.photographs, walk.skipped);
    }

    /** Whether a name ends like that of a picture. */
    static boolean looksLikePhotograph(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<PhotographFile> photographs = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".") && !folder.equals(root);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (looksLikePhotograph(file)) {
                if (attributes.isRegularFile()) {
                    photographs.add(new PhotographFile(
                            name(file),
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                } else {
                    skip(file, "It is not a file but a device, a pipe or a link that leads nowhere.");
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            if (reason instanceof FileSystemLoopException) {
                skip(file, "The link leads back to a folder it lies in; what is there was scanned once.");
            } else if (reason instanceof AccessDeniedException) {
                skip(file, "It may not be read. Change its permissions and scan again.");
            } else if (Files.exists(file) || looksLikePhotograph(file)) {
                skip(file, "It cannot be looked at (" + reason.getMessage() + ").");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
            if (reason != null) {
                skip(folder, "It could not be listed to its end (" + reason.getMessage() + ").");
            }
            return FileVisitResult.CONTINUE;
        }

        private void skip(Path file, String reason) {
            skipped.add(new Skipped(name(file), 0, 0, reason));
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        }

        private String firstReason() {
            return skipped.isEmpty()
                    ? ""
                    : " " + skipped.get(0).name() + ": " + skipped.get(0).reason();
        }
    }
}
