package org.phosphene.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.settings.AtomicFile;

/**
 * A value kept as one JSON file. A change reads the file again first, while other instances of this program wait. A
 * file that is damaged or of a newer version is set aside under a name of its own, never overwritten.
 *
 * @param <T> an immutable value
 */
final class KeptFile<T> {

    private static final long LARGEST = 256L << 20;
    private static final Object ONE_AT_A_TIME = new Object(); // a lock on a file holds off other processes only

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How a value is written. */
    interface Form<T> {

        /** What a sentence calls the file, such as {@code The notes about this network}. */
        Sentence what();

        /** Version that is written; files up to it are read. */
        int version();

        /** The value where there is no file. */
        T none();

        /** @throws DamagedFileException when a field is missing or wrong */
        T read(JsonNode json);

        /** All fields but the version. */
        ObjectNode write(T value);
    }

    private final Path file;
    private final Form<T> form;

    KeptFile(Path file, Form<T> form) {
        this.file = file;
        this.form = form;
    }

    /** Reads the file. Never fails: what cannot be read counts as not there, and a sentence says so. */
    Loaded<T> load() {
        try {
            return loadOrFail();
        } catch (IOException e) {
            return new Loaded<>(
                    form.none(),
                    Optional.of(Sentence.of(
                            "%s in %s cannot be read. Check its permissions, then start Phosphene again.",
                            form.what(), file)));
        }
    }

    /**
     * Changes what the file says now.
     *
     * @return what it says afterwards
     * @throws PhospheneException when it cannot be read or written; then it is untouched
     */
    Loaded<T> change(UnaryOperator<T> change) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(file.getParent());
                try (FileChannel channel = FileChannel.open(
                                file.resolveSibling(file.getFileName() + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    return changeLocked(lock, change);
                }
            } catch (IOException e) {
                throw new PhospheneException(
                        "%s cannot be kept in %s. Check the folder's permissions.", form.what(), file, e);
            }
        }
    }

    private Loaded<T> changeLocked(FileLock held, UnaryOperator<T> change) throws IOException {
        if (!held.isValid()) {
            throw new IOException("the lock was lost");
        }
        Loaded<T> before = loadOrFail();
        T after = change.apply(before.value());
        if (!after.equals(before.value())) {
            ObjectNode json = JSON.createObjectNode().put("schemaVersion", form.version());
            json.setAll(form.write(after));
            AtomicFile.writeText(file, json.toPrettyString() + "\n");
        }
        return new Loaded<>(after, before.notice());
    }

    private Loaded<T> loadOrFail() throws IOException {
        if (!Files.exists(file)) {
            return new Loaded<>(form.none(), Optional.empty());
        }
        try {
            return new Loaded<>(parse(), Optional.empty());
        } catch (NewerFileException e) {
            return new Loaded<>(
                    form.none(), Optional.of(setAside("newer", Sentence.of("come from a newer version of Phosphene"))));
        } catch (JsonProcessingException | CharacterCodingException | DamagedFileException e) {
            return new Loaded<>(form.none(), Optional.of(setAside("damaged", Sentence.of("are damaged"))));
        } catch (NoSuchFileException e) { // another instance set it aside
            return new Loaded<>(form.none(), Optional.empty());
        }
    }

    private T parse() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new DamagedFileException(Sentence.of("over 256 MB"));
        }
        JsonNode json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        if (json == null || !json.isObject() || !json.path("schemaVersion").isInt()) {
            throw new DamagedFileException(Sentence.of("not what this program writes"));
        }
        if (json.path("schemaVersion").intValue() > form.version()) {
            throw new NewerFileException();
        }
        return form.read(json);
    }

    private Sentence setAside(String ending, Sentence why) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + "." + ending);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + "." + ending + "-" + i);
        }
        Files.move(file, aside);
        return Sentence.of(
                "%s %s and were set aside, whole, as %s. Phosphene goes on without them.", form.what(), why, aside);
    }

    /** A newer version wrote it. */
    private static final class NewerFileException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
