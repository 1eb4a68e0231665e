package org.phosphene.studio;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where the photograph of a pin is on this computer. */
final class PhotographPlace {

    private PhotographPlace() {}

    /**
     * Its file: where it was, else the first of its name in some folders; where it is nowhere, where it would be in the
     * first, so that what needs it names it.
     *
     * @param was path on the computer where it was pinned, may be empty
     * @param name path within the folder that was scanned
     * @throws IllegalArgumentException when the name leads out of a folder
     */
    static Path find(String was, String name, List<Path> folders) {
        Path within = Path.of(name).normalize();
        if (within.isAbsolute() || within.startsWith("..")) {
            throw new InvalidPathException(name, "leads out of its folder");
        }
        if (!was.isEmpty() && Files.isRegularFile(Path.of(was))) {
            return Path.of(was);
        }
        return folders.stream()
                .map(folder -> folder.resolve(within))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> folders.isEmpty() ? within : folders.get(0).resolve(within));
    }
}
