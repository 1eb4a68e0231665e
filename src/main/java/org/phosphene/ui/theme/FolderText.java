package org.phosphene.ui.theme;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ScannedFolder;

/** What scanned folders are called, where numbers are about their photographs. */
public final class FolderText {

    private FolderText() {}

    /** What is known of a folder; empty before its first scan with the network. */
    public static CompletableFuture<Optional<ScannedFolder>> known(
            DatasetExamples examples, String network, Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return examples.folders(network).thenApply(folders -> folders.stream()
                .filter(known -> known.folder().toAbsolutePath().normalize().equals(wanted))
                .findFirst());
    }

    /** Such as "130 photographs of Bundled". */
    public static String photographs(ScannedFolder folder) {
        return Messages.get("examples.photographsOf", folder.photographs(), name(folder.folder(), folder.bundled()));
    }

    /** As in the menu of folders. */
    public static String name(Path folder, Path bundled) {
        return name(folder, folder.toAbsolutePath().equals(bundled.toAbsolutePath()));
    }

    private static String name(Path folder, boolean bundled) {
        if (bundled) {
            return Messages.get("examples.bundled.short");
        }
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
