package org.phosphene.network.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Quoted;
import org.phosphene.network.Sha256;
import org.phosphene.settings.AtomicFile;

/**
 * What has arrived of a file, in {@code NAME.part}, and of which version it is, in {@code NAME.part.json}. The checksum
 * grows with it. Order of use: open, {@link #startOver} or {@link #write} in any order, close.
 */
final class PartFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Path notes;
    private final RandomAccessFile file;
    private final MessageDigest digest = Sha256.digest();
    private long length;
    private Optional<String> version = Optional.empty();

    private PartFile(Path path, Path notes, RandomAccessFile file) {
        this.path = path;
        this.notes = notes;
        this.file = file;
    }

    /** Where the part of a file lies while it is downloaded. */
    static Path pathFor(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Where its version is noted. */
    static Path notesFor(Path target) {
        return target.resolveSibling(target.getFileName() + ".part.json");
    }

    /**
     * Opens what is there of a file, or begins it.
     *
     * @param address it comes from; a part from elsewhere is thrown away
     * @param checksumKnown whether a part of an unknown version may be gone on with, since the whole will be checked
     * @throws PhospheneException when it cannot be written, or is being written by somebody else
     */
    static PartFile open(Path target, URI address, boolean checksumKnown) {
        Path path = pathFor(target);
        try {
            Files.createDirectories(path.getParent());
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (!locks(file)) {
                file.close();
                throw new PhospheneException(
                        "%s is being downloaded already, in this program or another one. Wait for it.",
                        Quoted.name(String.valueOf(target.getFileName())));
            }
            PartFile part = new PartFile(path, notesFor(target), file);
            part.takeOver(address, checksumKnown);
            return part;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Locks a byte far behind the end: Windows keeps everybody else from reading what is locked. */
    private static boolean locks(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void takeOver(URI address, boolean checksumKnown) throws IOException {
        JsonNode noted = notes();
        version = Optional.ofNullable(noted.path("version").textValue());
        boolean same = address.toString().equals(noted.path("address").textValue());
        if (!same || version.isEmpty() && !checksumKnown) {
            startOver(address, Optional.empty());
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                length += n;
            }
        }
        file.seek(length);
    }

    private JsonNode notes() {
        try {
            return JSON.readTree(Files.readAllBytes(notes));
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    /** Throws away what is there; what is written from now on is of this version. */
    void startOver(URI address, Optional<String> newVersion) {
        try {
            file.setLength(0);
            file.seek(0);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        digest.reset();
        length = 0;
        version = newVersion;
        var json = JSON.createObjectNode().put("address", address.toString());
        newVersion.ifPresent(known -> json.put("version", known));
        AtomicFile.writeText(notes, json.toPrettyString() + "\n");
    }

    void write(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        try {
            file.write(array);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        digest.update(array);
        length += array.length;
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    /** Which version of the file it is, where the server said. */
    Optional<String> version() {
        return version;
    }

    /** Checksum of what is there, hexadecimal, lower case. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    /** Whether it begins as a web page does and no network. */
    boolean looksLikePage() {
        try {
            file.seek(0);
            return file.readByte() == '<';
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Removes it. */
    void delete() {
        try {
            file.close();
            Files.deleteIfExists(path);
            Files.deleteIfExists(notes);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** A part without a byte is not worth keeping. */
    @Override
    public void close() {
        if (length == 0) {
            delete();
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Why a file of a download cannot be written, in words. */
    static PhospheneException unwritable(Path path, IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full =
                reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota");
        return full
                ? new PhospheneException(
                        "The disk is full. Free some space and try again; what has arrived is kept.", e)
                : new PhospheneException(
                        "The file %s cannot be written (%s). Check the permissions of its folder and try again.",
                        Quoted.name(path.toString()), e.getMessage(), e);
    }
}
