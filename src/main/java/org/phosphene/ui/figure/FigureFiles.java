package org.phosphene.ui.figure;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Messages;

/** Asks where a figure is or is to be. */
public interface FigureFiles {

    /** The system's own dialogs. */
    FigureFiles DIALOGS = new FigureFiles() {
        @Override
        public Optional<Path> toOpen(Window owner) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Messages.get("paper.open"));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(Messages.get("paper.open.filter"), "*.json"));
            return FileKind.FIGURE.open(chooser, owner);
        }

        @Override
        public Optional<Path> toSave(Window owner, Format format) {
            if (format == Format.FOLDER) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(Messages.get("paper.export.title"));
                return FileKind.FIGURE.folder(chooser, owner);
            }
            String ending = format.name().toLowerCase(Locale.ROOT);
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Messages.get("paper.export.title"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*." + ending));
            chooser.setInitialFileName("figure." + ending);
            return FileKind.FIGURE.save(chooser, owner).map(file -> named(file, format, ending));
        }
    };

    /** The JSON of a figure; empty when nothing was chosen. */
    Optional<Path> toOpen(Window owner);

    /** Where a figure is to be saved, with the ending of its format; empty when nothing was chosen. */
    Optional<Path> toSave(Window owner, Format format);

    private static Path named(Path file, Format format, String ending) {
        boolean right = Format.of(String.valueOf(file.getFileName())).equals(Optional.of(format));
        return right ? file : file.resolveSibling(file.getFileName() + "." + ending);
    }
}
