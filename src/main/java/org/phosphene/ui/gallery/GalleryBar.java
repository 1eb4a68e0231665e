package org.phosphene.ui.gallery;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GalleryProgress;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.ChannelOrder;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/** What is shown of the gallery and in which order, how its pictures are made, and how far it is. */
final class GalleryBar extends VBox {

    private static final double GAP = 8;
    private static final int FILTER_COLUMNS = 20; // its hint is not cut

    private final GalleryViewModel model;
    private final Label state = new Label();
    private final Label message = new Label();
    private final Button toggle = IconButton.of(Icons.PAUSE, "gallery.stop", () -> {});

    GalleryBar(GalleryViewModel model, SortViewModel sort) {
        super(4);
        this.model = model;
        Label problem = sentence("gallery-problem");
        problem.textProperty().bind(sort.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.setId("gallery-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(choices(sort), work(), problem, message);
        Follow.value(this, model.progressProperty(), this::follow);
    }

    private static Label sentence(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("quiet", "detail");
        return label;
    }

    private FlowPane choices(SortViewModel sort) {
        ComboBox<ChannelOrder> orders = new ComboBox<>();
        orders.getItems().setAll(ChannelOrder.values());
        orders.setId("gallery-order");
        orders.setAccessibleText(Messages.get("gallery.order"));
        orders.setConverter(Choices.texts(order -> Messages.get("gallery.order." + order)));
        orders.valueProperty().bindBidirectional(sort.orderProperty());
        ComboBox<String> classes = new ComboBox<>(sort.categories());
        classes.setId("gallery-class");
        classes.setAccessibleText(Messages.get("gallery.class"));
        classes.valueProperty().bindBidirectional(sort.categoryProperty());
        classes.visibleProperty().bind(sort.orderProperty().isEqualTo(ChannelOrder.SELECTIVITY));
        classes.managedProperty().bind(classes.visibleProperty());
        CustomTextField filter = new CustomTextField();
        filter.setId("gallery-filter");
        filter.setLeft(Icons.SEARCH.node());
        filter.setPrefColumnCount(FILTER_COLUMNS);
        filter.setPromptText(Messages.get("gallery.filter"));
        filter.setAccessibleText(Messages.get("gallery.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        CheckBox unseen = new CheckBox(Messages.get("gallery.unseen"));
        unseen.setId("gallery-unseen");
        unseen.selectedProperty().bindBidirectional(model.unseenProperty());
        FlowPane row = new FlowPane(GAP, 4, new Label(Messages.get("gallery.order")), orders, classes, filter, unseen);
        row.getChildren()
                .addAll(
                        numbers("gallery.side", "gallery-side", GalleryViewModel.SIDES, model.sideProperty()),
                        numbers("gallery.steps", "gallery-steps", GalleryViewModel.STEPS, model.stepsProperty()));
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    private static ComboBox<Integer> numbers(String key, String id, List<Integer> choices, IntegerProperty property) {
        ComboBox<Integer> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setId(id);
        box.setAccessibleText(Messages.get(key));
        box.setConverter(Choices.texts(number -> Messages.get(key + ".value", Integer.toString(number))));
        box.setValue(property.get());
        Choices.whenChosen(box, () -> property.set(box.getValue()));
        return box;
    }

    private HBox work() {
        toggle.setId("gallery-toggle");
        toggle.setOnAction(event -> model.toggle());
        state.setId("gallery-state");
        state.getStyleClass().add("quiet");
        Label kept = new Label();
        kept.setId("gallery-kept");
        kept.getStyleClass().add("quiet");
        kept.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> GalleryText.kept(model.keptProperty().get(), model.limit()), model.keptProperty()));
        Button clear = IconButton.of(Icons.DELETE, "gallery.clear", model::clearKept);
        clear.setId("gallery-clear");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(GAP, toggle, state, between, kept, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow(GalleryProgress progress) {
        boolean stopped = progress != null && progress.state() == GalleryProgress.State.STOPPED;
        IconButton.describe(toggle, stopped ? Icons.PLAY : Icons.PAUSE, stopped ? "gallery.go" : "gallery.stop");
        toggle.setDisable(progress == null
                || progress.state() == GalleryProgress.State.DONE
                || progress.state() == GalleryProgress.State.FAILED);
        state.setText(progress == null ? "" : GalleryText.state(progress));
        message.setText(progress == null ? "" : Messages.said(progress.message()));
    }
}
