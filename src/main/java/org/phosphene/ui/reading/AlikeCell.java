package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.ui.theme.Messages;

/** A unit and how alike it is; a click shows it. */
final class AlikeCell extends ListCell<AlikeUnits.Alike> {

    private static final double BAR_WIDTH = 90;

    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label correlation = new Label();
    private final HBox row = new HBox(8, name, bar, correlation);

    AlikeCell(AlikeViewModel model) {
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        bar.getStyleClass().add(Styles.SMALL);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        correlation.setMinWidth(Region.USE_PREF_SIZE);
        correlation.setTooltip(new Tooltip(Messages.get("alike.correlation.hint")));
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.choose(getItem());
            }
        });
    }

    @Override
    protected void updateItem(AlikeUnits.Alike alike, boolean empty) {
        super.updateItem(alike, empty);
        setText(null);
        if (empty || alike == null) {
            setGraphic(null);
            return;
        }
        name.setText(alike.unit().toString());
        bar.setProgress(Math.max(0, alike.correlation()));
        correlation.setText(String.format(Locale.ENGLISH, "%.2f", alike.correlation()));
        setAccessibleText(name.getText() + ", " + correlation.getText());
        setGraphic(row);
    }
}
