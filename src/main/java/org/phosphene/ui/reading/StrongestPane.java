package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.PhotographReading.LayerReading;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.FolderText;
import org.phosphene.ui.theme.Messages;

/** The strongest channels of every layer as tiles. */
final class StrongestPane extends VBox {

    private static final double GAP = 6;
    private static final double HINT_WIDTH = 420;

    private final ReadingViewModel model;
    private final VBox layers = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(layers);

    StrongestPane(ReadingViewModel model) {
        super(8);
        this.model = model;
        Label heading = ReadingDialog.heading(Messages.get("reading.excites"));
        Tooltip hint = new Tooltip(Messages.get("reading.excites.hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        heading.setTooltip(hint);
        scroll.setFitToWidth(true);
        scroll.setId("reading-layers");
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label over = new Label();
        over.setId("reading-over");
        over.getStyleClass().addAll("quiet", "detail");
        over.textProperty()
                .bind(model.overProperty()
                        .map(folder -> Messages.get("reading.over", FolderText.photographs(folder)))
                        .orElse(""));
        getChildren().setAll(new VBox(heading, over), scroll);
        visibleProperty().bind(model.readingProperty().isNotNull());
        layers.setOnMouseExited(event -> model.lookAway());
        Follow.value(this, model.readingProperty(), this::show);
        Follow.changes(
                this, model.overProperty(), now -> show(model.readingProperty().get()));
    }

    private void show(PhotographReading reading) {
        layers.getChildren().clear();
        scroll.setVvalue(0);
        if (reading == null) {
            return;
        }
        OpenNetwork network = model.networkProperty().get();
        for (LayerReading layer : reading.layers()) {
            Label name = new Label(network.titleOf(layer.layer()));
            name.getStyleClass().addAll("quiet", Styles.TEXT_SMALL);
            FlowPane tiles = new FlowPane(GAP, GAP);
            layer.units().stream()
                    .map(unit -> new UnitTile(model, unit, network.caption(unit.unit())))
                    .forEach(tiles.getChildren()::add);
            layers.getChildren().add(new VBox(2, name, tiles));
        }
    }
}
