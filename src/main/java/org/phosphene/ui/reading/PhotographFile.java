package org.phosphene.ui.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Messages;

/** Files of photographs, by the ends of their names. */
public final class PhotographFile {

    private static final List<String> ENDS =
            List.of(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp");

    private PhotographFile() {}

    /** Whether a file is called like a picture; what is in it is not looked at. */
    public static boolean isCalledSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(name::endsWith);
    }

    /** Asks for a photograph; empty when nothing was chosen. */
    public static Optional<Path> choose(Window owner) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(Messages.get("reading.title"));
        dialog.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Messages.get("reading.filter"),
                                ENDS.stream().map(end -> "*" + end).toList()),
                        new FileChooser.ExtensionFilter(Messages.get("layers.filter.all"), "*.*"));
        return FileKind.PHOTOGRAPH.open(dialog, owner);
    }
}
