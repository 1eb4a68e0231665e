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
        return Messages.get("examples.photographsOf", folder.photographs(), name(folder));
    }

    /** As in the menu of folders. */
    public static String name(ScannedFolder folder) {
        if (folder.bundled()) {
            return Messages.get("examples.bundled.short");
        }
        Path last = folder.folder().getFileName();
        return last == null ? folder.folder().toString() : last.toString();
    }
}
