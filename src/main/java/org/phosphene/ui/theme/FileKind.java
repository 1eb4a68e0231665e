package org.phosphene.ui.theme;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * What a dialog about files asks for. A dialog begins in the folder that was used last for the same, before that in the
 * user's home.
 */
public enum FileKind {
    NETWORK,
    PHOTOGRAPH,
    PHOTOGRAPHS,
    LABELS,
    PICTURE,
    FIGURE,
    CARD,
    NOTES,
    PROJECT;

    private Path folder;

    /** Asks for a file to open; empty when none was chosen. */
    public Optional<Path> open(FileChooser dialog, Window owner) {
        dialog.setInitialDirectory(begin().toFile());
        return chosen(dialog.showOpenDialog(owner)).map(this::inFolder);
    }

    /** Asks where to save a file; empty when nothing was chosen. */
    public Optional<Path> save(FileChooser dialog, Window owner) {
        dialog.setInitialDirectory(begin().toFile());
        return chosen(dialog.showSaveDialog(owner)).map(this::inFolder);
    }

    /** Asks for a folder; empty when none was chosen. */
    public Optional<Path> folder(DirectoryChooser dialog, Window owner) {
        dialog.setInitialDirectory(begin().toFile());
        return chosen(dialog.showDialog(owner)).map(this::remember);
    }

    /** Where a dialog begins: a folder that exists. */
    Path begin() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return folder != null && Files.isDirectory(folder) ? folder : home.toAbsolutePath();
    }

    /** The next dialog begins beside the file. */
    Path inFolder(Path file) {
        folder = file.toAbsolutePath().getParent();
        return file;
    }

    private Path remember(Path chosen) {
        folder = chosen.toAbsolutePath();
        return chosen;
    }

    private static Optional<Path> chosen(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
