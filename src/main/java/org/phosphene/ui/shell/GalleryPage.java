package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.gallery.GalleryView;
import org.phosphene.ui.gallery.GalleryViewModel;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.SortViewModel;

/** A picture of every channel of the layer chosen in the tree; a click shows the channel on the first page. */
final class GalleryPage implements Page {

    static final String ID = "gallery";

    private final GalleryViewModel model;
    private final SortViewModel sort;

    GalleryPage(Workspace workspace) {
        model = new GalleryViewModel(workspace.studio(), Fx.executor());
        sort = model.sorting(workspace.studio(), Fx.executor());
        model.networkProperty().bind(workspace.layers().networkProperty());
        model.layerProperty().bind(workspace.channels().layerProperty());
        model.shownProperty().bind(workspace.pages().pageProperty().isEqualTo(ID));
        sort.folderProperty().bind(workspace.examples().folders().folderProperty());
        workspace.examples().folders().summaryProperty().addListener((observable, before, now) -> sort.sort());
        model.onUnit(unit -> {
            workspace.pages().explore();
            workspace.channels().choose(unit);
        });
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.GALLERY;
    }

    @Override
    public Region view() {
        return new GalleryView(model, sort);
    }
}
