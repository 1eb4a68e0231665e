package org.phosphene.ui.examples;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** Says over the foot of the photographs that heat maps are being computed, and how many. */
final class HeatBusy extends HBox {

    private static final double GAP = 6;
    private static final double WHEEL = 14;

    private final ExamplesViewModel model;
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final Label count = new Label();

    HeatBusy(ExamplesViewModel model) {
        super(GAP);
        this.model = model;
        setId("heat-busy");
        getStyleClass().add("heat-busy");
        setMouseTransparent(true);
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        wheel.setPrefSize(WHEEL, WHEEL);
        wheel.setMinSize(WHEEL, WHEEL);
        count.getStyleClass().add("detail");
        getChildren().addAll(wheel, count);
        Follow.changes(this, model.heatShownProperty(), now -> tell());
        Follow.value(this, model.heat().pendingProperty(), now -> tell());
    }

    private void tell() {
        int left = model.heat().pendingProperty().get();
        setVisible(model.heatShownProperty().get() && left > 0);
        count.setText(Messages.get("examples.heat.busy", left));
    }
}
