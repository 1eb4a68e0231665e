package org.phosphene.ui.examples;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Looks for the several things a unit looks for, and makes a picture of each. */
final class FacetsPane extends VBox {

    private static final double GAP = 6;
    private static final double SPINNER = 74;

    private final ExamplesViewModel model;

    /** @param room makes room for the pictures beside the panel, where there is none */
    FacetsPane(ExamplesViewModel model, Runnable room) {
        super(GAP);
        this.model = model;
        getChildren().addAll(search(), progress(), pictures(room));
    }

    private HBox search() {
        FacetsViewModel facets = model.facets();
        Spinner<Integer> count = new Spinner<>(
                FacetsViewModel.LEAST,
                FacetsViewModel.MOST,
                facets.countProperty().get());
        count.setId("facet-count");
        count.setPrefWidth(SPINNER);
        count.setMinWidth(SPINNER);
        count.valueProperty()
                .addListener((all, old, now) -> facets.countProperty().set(now));
        Label name = new Label(Messages.get("examples.facets.count"));
        name.getStyleClass().add("field-name");
        name.setLabelFor(count);
        Button find = button("find-facets", "examples.facets.find", model::findFacets);
        find.disableProperty().bind(model.answerProperty().isNull().or(facets.runningProperty()));
        HBox row = new HBox(GAP, name, count, find);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText(Messages.get("examples.facets.progress"));
        bar.progressProperty().bind(model.facets().progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = IconButton.of(Icons.STOP, "examples.facets.stop", model.facets()::stop);
        stop.setId("stop-facets");
        HBox row = new HBox(GAP, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.facets().runningProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Explained pictures(Runnable room) {
        Button show = button("facet-pictures", "examples.facets.pictures", () -> {
            model.showFacetPictures();
            room.run();
        });
        show.setMaxWidth(Double.MAX_VALUE);
        Explained row = new Explained(
                show,
                Bindings.createStringBinding(
                        () -> reason(model.requestProperty().get()), model.requestProperty()));
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.facets().foundProperty().get().isEmpty(),
                        model.facets().foundProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static String reason(RenderRequest request) {
        return request == null ? Messages.get("examples.facets.noRun") : "";
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Messages.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }
}
