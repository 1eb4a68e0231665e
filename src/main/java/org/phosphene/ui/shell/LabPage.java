package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.lab.LabView;
import org.phosphene.ui.lab.LabViewModel;
import org.phosphene.ui.theme.Icons;

/** How units act together. */
final class LabPage implements Page {

    private final Workspace workspace;
    private final LabViewModel model;

    LabPage(Workspace workspace) {
        this.workspace = workspace;
        model = new LabViewModel(workspace.studio(), Fx.executor(), System::nanoTime);
        model.networkProperty().bind(workspace.stage().networkProperty());
        model.objectiveProperty().bind(workspace.stage().run().requestProperty().map(RenderRequest::objective));
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public Icons icon() {
        return Icons.LAB;
    }

    @Override
    public Region view() {
        return new LabView(
                model,
                request -> {
                    workspace.pages().explore();
                    workspace.stage().run(request);
                },
                workspace.tray()::add);
    }
}
