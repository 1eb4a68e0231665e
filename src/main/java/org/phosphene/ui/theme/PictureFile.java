package org.phosphene.ui.theme;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a picture is to be saved. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * The PNG the user chose; empty when nothing was chosen.
     *
     * @param proposed name that is offered
     */
    public static Optional<Path> choose(Window owner, String proposed) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("stage.save.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.get("stage.save.filter"), "*.png"));
        chooser.setInitialFileName(proposed);
        return FileKind.PICTURE.save(chooser, owner);
    }
}
