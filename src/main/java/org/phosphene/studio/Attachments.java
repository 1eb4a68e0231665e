package org.phosphene.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Sha256;
import org.phosphene.optvis.objective.Sight;
import org.phosphene.optvis.render.NamedFile;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.Start;

/**
 * Finds the photographs and arrays a recipe names. Users type paths; a recipe keeps the file's name and hash only,
 * since a path says something about its owner's machine and nothing on another.
 */
final class Attachments {

    private final Path samples;
    private final Map<String, Path> seen = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** @param samples folder of the bundled photographs, which are found by their names */
    Attachments(Path samples) {
        this.samples = samples;
    }

    /** Folder of the bundled photographs. */
    Path samples() {
        return samples;
    }

    /** Looks for files in a folder too, such as that of a saved picture. */
    void alsoIn(Path folder) {
        folders.add(folder);
    }

    /** A file and its hash. */
    private record Located(Path file, String sha256) {}

    /** A recipe with what it names, found on this machine. */
    record Found(Recipe recipe, Map<String, Path> files) {}

    /**
     * Finds the files of a recipe.
     *
     * @throws PhospheneException when one is missing or is another than the recipe was made with
     */
    Found find(Recipe recipe) {
        Set<String> names = new LinkedHashSet<>(recipe.objective().arrays());
        recipe.objective().sights().stream().map(Sight::photograph).forEach(names::add);
        names.addAll(recipe.start().photographs());
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, NamedFile> kept = new LinkedHashMap<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : names) {
            Located located = locate(name, expected(recipe, name));
            String last = String.valueOf(located.file().getFileName());
            NamedFile entry = new NamedFile(last, located.sha256());
            NamedFile other = kept.putIfAbsent(last, entry);
            if (other != null && !other.equals(entry)) {
                throw new PhospheneException(
                        "Two different files are called '%s'. A recipe tells files by their names: rename one of them.",
                        last);
            }
            seen.put(entry.sha256(), located.file());
            renamed.put(name, last);
            files.put(last, located.file());
        }
        Recipe plain = recipe.withObjective(recipe.objective().renamed(name -> renamed.getOrDefault(name, name)));
        List<String> start =
                recipe.start().photographs().stream().map(renamed::get).toList();
        return new Found(plain.withStart(new Start(start), List.copyOf(kept.values())), files);
    }

    /**
     * The file of a bundled photograph's name or of a path.
     *
     * @throws PhospheneException when there is none
     */
    Path file(String name) {
        return locate(name, Optional.empty()).file();
    }

    /**
     * The photograph of a name and hash.
     *
     * @throws PhospheneException when there is none, or another
     */
    Path file(String name, String sha256) {
        return locate(name, Optional.of(sha256)).file();
    }

    /**
     * Name and hash of a file that is found by them from now on.
     *
     * @throws PhospheneException when it cannot be read
     */
    NamedFile remembered(Path file) {
        String sha256 = hash(file);
        seen.put(sha256, file);
        return new NamedFile(String.valueOf(file.getFileName()), sha256);
    }

    private static Optional<String> expected(Recipe recipe, String name) {
        return recipe.files().stream()
                .filter(file -> file.name().equals(name))
                .map(NamedFile::sha256)
                .findFirst();
    }

    private Located locate(String name, Optional<String> sha256) {
        List<Path> candidates = candidates(name, sha256);
        for (Path candidate : candidates) {
            String hash = hash(candidate);
            if (sha256.isEmpty() || hash.equals(sha256.get())) {
                return new Located(candidate, hash);
            }
        }
        if (sha256.isPresent() && !candidates.isEmpty()) {
            throw new PhospheneException(
                    "The file '%s' is another than the one the recipe was made with: their hashes differ. The right "
                            + "one has the SHA-256 %s.",
                    name, sha256.get());
        }
        throw new PhospheneException(
                "There is no file '%s'. Give the path of a photograph, or the name of a bundled one such as "
                        + "animals-koala.jpg.",
                name);
    }

    private List<Path> candidates(String name, Optional<String> sha256) {
        try {
            Path typed = Path.of(name);
            List<Path> all = new ArrayList<>();
            sha256.map(seen::get).ifPresent(all::add);
            all.add(typed);
            folders.forEach(folder -> all.add(folder.resolve(typed)));
            all.add(samples.resolve(typed));
            return all.stream().filter(Files::isRegularFile).toList();
        } catch (InvalidPathException e) {
            throw new PhospheneException("'%s' is not the name of a file.", name, e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new PhospheneException("The file %s cannot be read. Check that it may be.", file, e);
        }
    }

    /** Names of the bundled photographs, in alphabetical order; none where they are not installed. */
    List<String> sampleNames() {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jpg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
