package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.ui.figure.FigureExportViewModel;
import org.phosphene.ui.figure.FigureFiles;
import org.phosphene.ui.figure.FigureView;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.Icons;

/** The page on which the pictures of the tray become a figure for a paper. */
final class FigurePage implements Page {

    static final String ID = "figure";

    private final Workspace workspace;
    private final FigureExportViewModel export;

    FigurePage(Workspace workspace) {
        this.workspace = workspace;
        export = new FigureExportViewModel(workspace.studio(), Fx.executor(), workspace.figure());
        workspace.tray().onFigure(tiles -> {
            workspace.figure().collect(tiles);
            workspace.pages().show(ID);
        });
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.FIGURE;
    }

    @Override
    public Region view() {
        return new FigureView(workspace.figure(), export, workspace.tray(), FigureFiles.DIALOGS);
    }

    @Override
    public boolean besideLayers() {
        return false;
    }
}
