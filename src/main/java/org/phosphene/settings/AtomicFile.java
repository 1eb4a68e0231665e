package org.phosphene.settings;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;

/**
 * Writes a file so that it is either completely new or completely as it was: into a temporary file of the same folder,
 * out to the disk, then moved over the target in one step. Whatever fails, the temporary file is gone.
 */
public final class AtomicFile {

    private static final String PREFIX = ".phosphene-";
    private static final String SUFFIX = ".tmp";

    private static volatile AtomicFile onDisk = new AtomicFile(UnaryOperator.identity());

    private final UnaryOperator<OutputStream> disk;

    /** @param disk wraps what is written to, so that a test can let the disk be full */
    AtomicFile(UnaryOperator<OutputStream> disk) {
        this.disk = disk;
    }

    /**
     * Writes or replaces a file.
     *
     * @param content writes the whole file to the stream it gets; the stream is buffered and closed here
     * @throws PhospheneException when it cannot be written; then an existing file is untouched
     */
    public static void write(Path target, IoConsumer<OutputStream> content) {
        onDisk.replace(target, content);
    }

    /** Has every file written like this from now on: a disk that fails, for tests. */
    static void use(AtomicFile other) {
        onDisk = other;
    }

    /**
     * Removes what is left in a folder of processes that were killed while they wrote into it. What other processes are
     * writing stays.
     */
    public static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path temporary : left) {
                if (!isWritten(temporary.getFileName().toString())) {
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // it only takes room; whoever writes here next is told what is wrong
        }
    }

    /** The name says which process began it. */
    private static boolean isWritten(String name) {
        String process = name.substring(PREFIX.length()).replaceFirst("-.*", "");
        return process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    /** Writes or replaces a file of text in UTF-8, as {@link #write(Path, IoConsumer)} does. */
    public static void writeText(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void replace(Path target, IoConsumer<OutputStream> content) {
        try {
            Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
            refuseWhatCannotBe(real);
            // a short name of its own, since a long target's name leaves no room for a suffix
            Path temporary =
                    real.resolveSibling(PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
            try {
                Files.createFile(temporary);
                fill(temporary, content);
                Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private void fill(Path temporary, IoConsumer<OutputStream> content) throws IOException {
        // not a channel: a channel closes itself when the thread is interrupted, and then the last frame would be lost
        try (FileOutputStream file = new FileOutputStream(temporary.toFile());
                OutputStream out = new BufferedOutputStream(disk.apply(file), 1 << 16)) {
            content.accept(out);
            out.flush();
            file.getFD().sync();
        }
    }

    private static void refuseWhatCannotBe(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new PhospheneException("%s is a folder. Choose a file name inside it.", target);
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new PhospheneException(
                    "There is no folder %s to save %s in. Create it or choose another folder.",
                    folder, target.getFileName());
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static PhospheneException failed(Path target, IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || reason.contains("read-only file system")) {
            return new PhospheneException(
                    "There is no permission to write %s. Choose another folder or change its permissions.", target, e);
        }
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("disk quota")) {
            return new PhospheneException(
                    "The disk is full, so %s was not saved; a file that was there is unchanged. Free some space and "
                            + "save again.",
                    target, e);
        }
        return new PhospheneException(
                "%s could not be saved (%s); a file that was there is unchanged. Try again or choose another folder.",
                target, e.getMessage(), e);
    }
}
