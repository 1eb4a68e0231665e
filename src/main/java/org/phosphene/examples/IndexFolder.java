package org.phosphene.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;

/**
 * The folder of all indexes: a folder for each network, in it one for each folder of photographs, in it one file for
 * each way of preparing them and choice of layers.
 *
 * @param root where it is; need not be there yet
 */
public record IndexFolder(Path root) {

    static final String ENDING = ".sqlite";

    /** Where the index of a subject is, or will be. */
    public Path file(IndexSubject subject) {
        return root.resolve(subject.file());
    }

    /** The indexes of a network and a folder of photographs, in no order. */
    public List<Path> of(String sha256, Path photographs) {
        return files(root.resolve(IndexSubject.folder(sha256, photographs)), 1);
    }

    /** All indexes of a network, in no order. */
    public List<Path> of(String sha256) {
        return Optional.ofNullable(IndexSubject.folder(sha256, root).getParent())
                .map(folder -> files(root.resolve(folder), 2))
                .orElse(List.of());
    }

    private static List<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PhospheneException("The folder of indexes %s cannot be read. Check its permissions.", folder, e);
        }
    }
}
