package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.PhotographReading.UnitReading;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** A channel that a photograph excites: a click shows it, the pointer or the keyboard on it shows where. */
final class UnitTile extends HBox {

    private static final double HINT_WIDTH = 400;
    private static final double WIDTH = 252;

    UnitTile(ReadingViewModel model, UnitReading reading, String caption) {
        getStyleClass().add("unit-tile");
        setAlignment(Pos.CENTER_LEFT);
        Em.atMost(this, WIDTH);
        Button show = new Button();
        show.setId("reading-" + reading.unit());
        show.setGraphic(face(reading, caption, model.overProperty().get()));
        show.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        show.setText(Messages.get("reading.tile", caption, ReadingText.activation(reading)));
        show.setAccessibleText(show.getText());
        show.getStyleClass().add(Styles.FLAT);
        show.setMaxWidth(Double.MAX_VALUE);
        show.setMinWidth(0);
        show.setAlignment(Pos.CENTER_LEFT);
        Tooltip hint = new Tooltip(
                caption + "\n" + ReadingText.hint(reading, model.overProperty().get()));
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        show.setTooltip(hint);
        show.setOnAction(event -> model.choose(reading.unit()));
        HBox.setHgrow(show, Priority.ALWAYS);
        Button alike = IconButton.of(Icons.ALIKE, "reading.alike", () -> model.alike(reading.unit()));
        alike.setId("alike-" + reading.unit());
        getChildren().setAll(show, alike);
        setOnMouseEntered(event -> model.look(reading.unit()));
        show.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                model.look(reading.unit());
            }
        });
    }

    private static VBox face(UnitReading reading, String caption, ScannedFolder over) {
        Label name = new Label(caption);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // units of a layer differ at their ends
        Label activation = new Label(ReadingText.activation(reading));
        activation.getStyleClass().add(Styles.TEXT_BOLD);
        activation.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label stronger = new Label(ReadingText.stronger(reading, over));
        stronger.getStyleClass().addAll("quiet", "detail");
        stronger.managedProperty().bind(stronger.textProperty().isNotEmpty());
        return new VBox(1, new HBox(6, name, activation), stronger);
    }
}
