package org.phosphene.ui.stage;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.phosphene.studio.ProgressFiles;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Messages;

/** Asks where the progress of a picture is to be saved, and as what. */
final class ProgressFile {

    private ProgressFile() {}

    /**
     * The file the user chose, with the ending of the kind that was chosen where none was typed.
     *
     * @param proposed name that is offered, without ending
     */
    static Optional<Path> choose(Window owner, String proposed) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("paper.progress"));
        for (String ending : ProgressFiles.endings()) {
            String name = Messages.get("paper.progress." + ending.substring(1));
            chooser.getExtensionFilters().add(new ExtensionFilter(name + " (" + ending + ")", "*" + ending));
        }
        chooser.setInitialFileName(proposed + "-progress");
        return FileKind.PICTURE.save(chooser, owner).map(file -> ended(file, chooser.getSelectedExtensionFilter()));
    }

    private static Path ended(Path file, ExtensionFilter kind) {
        if (ProgressFiles.canBe(file) || kind == null) {
            return file;
        }
        return file.resolveSibling(
                file.getFileName() + kind.getExtensions().get(0).substring(1));
    }
}
