package org.phosphene.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.FigureTexts;
import org.phosphene.studio.Sessions;
import org.phosphene.studio.Studio;
import org.phosphene.ui.reading.PhotographFile;

/** What happens to a file that was dropped on the window, by what it is. */
final class DroppedFile {

    private final Studio studio;
    private final Workspace workspace;

    DroppedFile(Studio studio, Workspace workspace) {
        this.studio = studio;
        this.workspace = workspace;
    }

    /**
     * A figure is opened, a folder is scanned, a recipe or a picture that holds one is taken over, a photograph is
     * read, else a network.
     */
    void open(Path file) {
        boolean recipe = String.valueOf(file.getFileName()).endsWith(".json");
        if (FigureTexts.isFigure(file)) {
            workspace.figure().open(file);
            workspace.pages().show(FigurePage.ID);
        } else if (Files.isDirectory(file)
                && workspace.layers().networkProperty().get() != null) {
            workspace.examples().folders().choose(file);
        } else if (String.valueOf(file.getFileName()).endsWith(Sessions.PROJECT_SUFFIX)) {
            workspace.session().openProject(file);
        } else if (!PhotographFile.isCalledSo(file) && !recipe) {
            workspace.layers().open(file);
        } else if (recipe || holdsRecipe(file)) {
            workspace.stage().recipe().openProperty().set(true);
            workspace.stage().recipe().paste(file);
        } else {
            workspace.read(file);
        }
    }

    private boolean holdsRecipe(Path file) {
        try {
            studio.recipeOf(file);
            return true;
        } catch (PhospheneException e) {
            return false; // most pictures hold none
        }
    }
}
