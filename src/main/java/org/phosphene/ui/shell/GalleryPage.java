package org.phosphene.ui.shell;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.layout.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.ui.gallery.GallerySortViewModel;
import org.phosphene.ui.gallery.GalleryView;
import org.phosphene.ui.gallery.GalleryViewModel;
import org.phosphene.ui.gallery.UnitMarks;
import org.phosphene.ui.theme.Icons;

/** A picture of every channel of the layer chosen in the tree; a click shows the channel on the first page. */
final class GalleryPage implements Page {

    static final String ID = "gallery";

    private final GalleryViewModel model;
    private final GallerySortViewModel sort;
    private final Set<String> seen = new HashSet<>();

    GalleryPage(Workspace workspace) {
        model = new GalleryViewModel(workspace.studio(), workspace.ui());
        sort = new GallerySortViewModel(workspace.studio(), workspace.ui(), model);
        model.networkProperty().bind(workspace.layers().networkProperty());
        model.layerProperty().bind(workspace.channels().layerProperty());
        model.shownProperty().bind(workspace.pages().pageProperty().isEqualTo(ID));
        sort.folderProperty().bind(workspace.examples().folders().folderProperty());
        workspace.examples().folders().summaryProperty().addListener((observable, before, now) -> sort.sort());
        workspace.stage().unitProperty().subscribe(unit -> {
            if (unit != null && workspace.layers().networkProperty().get() != null) {
                seen.add(name(workspace.layers().networkProperty().get().id(), unit));
            }
        });
        model.marks(new UnitMarks() {
            @Override
            public Set<String> tags(String network, UnitRef unit) {
                return Set.of();
            }

            @Override
            public boolean seen(String network, UnitRef unit) {
                return seen.contains(name(network, unit));
            }
        });
        model.onUnit(unit -> {
            workspace.pages().explore();
            workspace.channels().choose(unit);
        });
    }

    private static String name(String network, UnitRef unit) {
        return network + "\n" + UnitRef.channel(unit.layer(), unit.channel());
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
