package org.phosphene.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Beside the run on the stage: images that differ above facets, or a second network; hidden until one is wanted. */
public final class CompareView extends VBox {

    private static final double GAP = 12;

    private final CompareViewModel model;

    /**
     * To be wired: {@link CompareViewModel}'s network, simple request, state and activation to the stage's;
     * {@link #toggle} among the stage's controls; this view beside the stage (it takes no room while it is off).
     *
     * @param tray takes what the user adds to the tray, one image at a time
     * @param figure puts the article's figure of a diverse picture into the tray
     */
    public CompareView(CompareViewModel model, Consumer<GridPanel> tray, Consumer<Picture> figure) {
        super(GAP);
        this.model = model;
        getStyleClass().add("compare");
        setId("compare");
        FramePump pump = new FramePump(model::tick);
        getChildren()
                .addAll(
                        shown(new DiverseView(model, tray, figure), model.enabledProperty()),
                        shown(
                                new FacetsView(model.facets(), tray),
                                model.facets().enabledProperty()),
                        shown(new NetworksView(model, tray), model.networks().enabledProperty()));
        visibleProperty()
                .bind(model.enabledProperty()
                        .or(model.facets().enabledProperty())
                        .or(model.networks().enabledProperty()));
        managedProperty().bind(visibleProperty());
        pump.runWhileShown(this);
    }

    /** Switches that turn the run beside the stage on and off; new nodes at each call. */
    public Node toggle() {
        ToggleButton diverse = toggle(Icons.DIVERSE, "compare.toggle", "compare.name", model.enabledProperty());
        diverse.setId("diverse");
        ToggleButton networks = toggle(
                Icons.NETWORKS,
                "networks.toggle",
                "networks.name",
                model.networks().enabledProperty());
        networks.setId("networks-side-by-side");
        return new HBox(
                4,
                new Explained(
                        diverse,
                        Bindings.when(model.enabledProperty()).then("").otherwise(model.unavailableProperty())),
                networks);
    }

    private static ToggleButton toggle(Icons icon, String key, String name, BooleanProperty wanted) {
        ToggleButton button = IconButton.toggle(icon, key);
        button.setText(Messages.get(name));
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().remove(Styles.BUTTON_ICON);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(wanted);
        return button;
    }

    private static Region shown(Region part, BooleanProperty wanted) {
        VBox.setVgrow(part, Priority.ALWAYS);
        part.setMinHeight(0);
        part.visibleProperty().bind(wanted);
        part.managedProperty().bind(wanted);
        return part;
    }

    static Tooltip tip(String key) {
        Tooltip tip = new Tooltip(Messages.get(key));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
