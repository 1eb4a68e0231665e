package org.phosphene.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Option;

/** Which photographs are looked at, and by which network. */
final class PhotographOptions {

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id, ONNX or .pb file.")
    private String network;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description =
                    "Folder of photographs, with the folders in it; those that come with the program if left" + " out.")
    private Optional<Path> images = Optional.empty();

    String network() {
        return network;
    }

    /** The folder asked for, empty for none. */
    Optional<Path> given() {
        images.ifPresent(folder -> check(folder, "--images"));
        return images;
    }

    /** The folder asked for, or that of the bundled photographs. */
    Path folder(Studio studio) {
        return given().orElseGet(() -> studio.examples().bundled());
    }

    /** @throws PhospheneException when there is no such folder */
    static void check(Path folder, String option) {
        if (!Files.isDirectory(folder)) {
            throw new PhospheneException(
                    "There is no folder " + Printable.of(folder.toString()) + ". Choose another " + option + ".");
        }
    }
}
