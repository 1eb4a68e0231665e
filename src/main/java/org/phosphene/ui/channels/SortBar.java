package org.phosphene.ui.channels;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.theme.Messages;

/** Chooses what the channels are sorted by, and says what to do where that is not known. */
final class SortBar extends VBox {

    private static final double HINT_WIDTH = 360;

    SortBar(SortViewModel model) {
        super(2);
        ComboBox<ChannelOrder> orders = new ComboBox<>();
        orders.getItems().setAll(ChannelOrder.values());
        orders.setId("channel-order");
        orders.setAccessibleText(Messages.get("channels.order"));
        orders.setConverter(Choices.texts(order -> Messages.get("channels.order." + order)));
        orders.valueProperty().bindBidirectional(model.orderProperty());
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        hint.textProperty().bind(model.orderProperty().map(order -> Messages.get("channels.order." + order + ".hint")));
        orders.setTooltip(hint);
        ComboBox<String> classes = new ComboBox<>(model.categories());
        classes.setId("channel-order-class");
        classes.setAccessibleText(Messages.get("channels.order.class"));
        classes.setPromptText(Messages.get("channels.order.class"));
        classes.valueProperty().bindBidirectional(model.categoryProperty());
        classes.visibleProperty()
                .bind(model.orderProperty()
                        .isEqualTo(ChannelOrder.SELECTIVITY)
                        .and(Bindings.isNotEmpty(model.categories())));
        classes.managedProperty().bind(classes.visibleProperty());
        wide(orders);
        wide(classes);
        Label problem = new Label();
        problem.setId("channel-order-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().addAll("quiet", "detail");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        ProgressBar busy = new ProgressBar();
        busy.getStyleClass().add(Styles.SMALL);
        busy.setMinHeight(USE_PREF_SIZE); // its place stays, or the tiles would move
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.visibleProperty().bind(model.busyProperty());
        getChildren().setAll(new HBox(4, orders, classes), busy, problem);
    }

    private static void wide(ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
    }
}
