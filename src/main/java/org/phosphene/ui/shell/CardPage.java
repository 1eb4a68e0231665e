package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.card.CardView;
import org.phosphene.ui.card.CardViewModel;
import org.phosphene.ui.theme.Icons;

/** All about one unit: the one on the stage, or the first of a layer that is chosen while the page is shown. */
final class CardPage implements Page {

    static final String ID = "card";

    private final Workspace workspace;
    private final CardViewModel model;

    CardPage(Workspace workspace, CardViewModel model) {
        this.workspace = workspace;
        this.model = model;
        model.networkProperty().bind(workspace.stage().networkProperty());
        model.folderProperty().bind(workspace.examples().folders().folderProperty());
        model.seenProperty().bind(workspace.pages().pageProperty().isEqualTo(ID));
        model.onTray(workspace.tray()::add);
        model.onExplore(unit -> {
            workspace.pages().explore();
            workspace.channels().choose(unit);
        });
        workspace.stage().unitProperty().addListener((all, old, now) -> follow(now));
        workspace.layers().layerProperty().addListener((all, old, now) -> {
            boolean other = model.unitProperty().get() == null
                    || now != null && !model.unitProperty().get().layer().equals(now.name());
            if (now != null && other && model.seenProperty().get()) {
                model.unitProperty().set(UnitRef.channel(now.name(), 0));
            }
        });
        workspace.examples().folders().summaryProperty().addListener((all, old, now) -> {
            if (now != null) {
                model.scanned();
            }
        });
        follow(workspace.stage().unitProperty().get());
    }

    private void follow(UnitRef now) {
        OpenNetwork open = workspace.stage().networkProperty().get();
        if (now != null && open != null) {
            model.unitProperty().set(now);
            model.sawElsewhere(open, now);
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.CARD;
    }

    @Override
    public Region view() {
        return new CardView(model);
    }
}
