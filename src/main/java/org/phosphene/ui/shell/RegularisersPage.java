package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.regularisers.RegularisersView;
import org.phosphene.ui.regularisers.RegularisersViewModel;
import org.phosphene.ui.theme.Icons;

/** What each way against noise does. */
final class RegularisersPage implements Page {

    private final Workspace workspace;
    private final RegularisersViewModel model;

    RegularisersPage(Workspace workspace) {
        this.workspace = workspace;
        model = new RegularisersViewModel(workspace.studio(), Fx.executor(), System::nanoTime);
        model.networkProperty().bind(workspace.stage().networkProperty());
        model.objectiveProperty().bind(workspace.stage().run().requestProperty().map(RenderRequest::objective));
    }

    @Override
    public String id() {
        return "regularisers";
    }

    @Override
    public Icons icon() {
        return Icons.REGULARISERS;
    }

    @Override
    public Region view() {
        return new RegularisersView(model, request -> {
            workspace.pages().explore();
            workspace.stage().run(request);
        });
    }
}
