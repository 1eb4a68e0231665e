package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.columns.ColumnsView;
import org.phosphene.ui.columns.ColumnsViewModel;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.Icons;

/** Units as rows, ways to look at them as columns. */
final class ComparePage implements Page {

    static final String ID = "compare";

    private final Workspace workspace;
    private final ColumnsViewModel model;

    ComparePage(Workspace workspace) {
        this.workspace = workspace;
        model = new ColumnsViewModel(workspace.studio(), Fx.executor());
        model.networkProperty().bind(workspace.stage().networkProperty());
        model.objectiveProperty().bind(workspace.stage().run().requestProperty().map(RenderRequest::objective));
        model.folderProperty().bind(workspace.examples().folders().folderProperty());
        model.onFigure(tiles -> tiles.forEach(workspace.tray()::add));
        model.onPage(page -> {
            workspace.figure().arrange(page.tiles(), page.rowTitles(), page.columnTitles());
            workspace.pages().show(FigurePage.ID);
        });
        workspace.examples().folders().summaryProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.scanned();
            }
        });
        workspace.channels().onCompare(unit -> {
            model.addUnit(unit);
            workspace.pages().show(ID);
        });
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.COLUMNS;
    }

    @Override
    public Region view() {
        return new ColumnsView(model, request -> {
            workspace.pages().explore();
            workspace.stage().run(request);
        });
    }
}
