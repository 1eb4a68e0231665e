package org.phosphene.ui.theme;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks which network's file is to be opened. */
public final class NetworkFile {

    private NetworkFile() {}

    /**
     * The file the user chose; empty when nothing was chosen.
     *
     * @param title what is asked
     */
    public static Optional<Path> choose(Window owner, String title) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Messages.get("layers.filter.networks"), "*.onnx", "*.pb"),
                        new FileChooser.ExtensionFilter(Messages.get("layers.filter.all"), "*.*"));
        return FileKind.NETWORK.open(dialog, owner);
    }
}
