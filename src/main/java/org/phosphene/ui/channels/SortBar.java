package org.phosphene.ui.channels;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.ChannelOrder;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/** Chooses what the channels are sorted by, and says what to do where that is not known. */
final class SortBar extends VBox {

    private static final double HINT_WIDTH = 360;

    private final SortViewModel model;
    private final ComboBox<String> classes;

    SortBar(SortViewModel model) {
        super(3);
        this.model = model;
        ProgressBar busy = new ProgressBar();
        busy.getStyleClass().add(Styles.SMALL);
        busy.setMinHeight(USE_PREF_SIZE); // its place stays, or the tiles would move
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.visibleProperty().bind(model.busyProperty());
        classes = classes();
        getChildren().setAll(find(), orders(), classes, meaning(), busy, problem());
    }

    /** Leads to the order by class. */
    private Button find() {
        Button find = new Button(Messages.get("channels.find"), Icons.SEARCH.node());
        find.setId("channels-find-class");
        find.getStyleClass().add(Styles.SMALL);
        find.setMaxWidth(Double.MAX_VALUE);
        find.setWrapText(true);
        find.setMinHeight(USE_PREF_SIZE);
        Tooltip hint = hint();
        hint.setText(Messages.get("channels.find.hint"));
        find.setTooltip(hint);
        find.setOnAction(event -> model.findClass());
        Follow.changes(this, model.findsProperty(), now -> Fx.later(this::search));
        return find;
    }

    private void search() {
        if (classes.isVisible()) {
            classes.requestFocus();
            classes.show();
        }
    }

    private ComboBox<ChannelOrder> orders() {
        ComboBox<ChannelOrder> orders = new ComboBox<>();
        orders.getItems().setAll(ChannelOrder.values());
        orders.setId("channel-order");
        orders.setAccessibleText(Messages.get("channels.order"));
        orders.setConverter(Choices.texts(order -> Messages.get("channels.order." + order)));
        Follow.value(this, model.orderProperty(), orders::setValue);
        Choices.whenChosen(orders, () -> model.orderProperty().set(orders.getValue()));
        Tooltip hint = hint();
        hint.textProperty().bind(model.orderProperty().map(order -> Messages.get("channels.order." + order + ".hint")));
        orders.setTooltip(hint);
        wide(orders);
        return orders;
    }

    /** Typing finds a class; the channels are sorted when the list has closed. */
    private ComboBox<String> classes() {
        ComboBox<String> classes = new SearchableComboBox<>(model.categories());
        classes.setId("channel-order-class");
        classes.setAccessibleText(Messages.get("channels.order.class"));
        classes.setPromptText(Messages.get("channels.order.class"));
        classes.setPlaceholder(new Label(Messages.get("channels.nothing")));
        Tooltip hint = hint();
        hint.setText(Messages.get("channels.order.class.hint"));
        classes.setTooltip(hint);
        Follow.value(this, model.categoryProperty(), classes::setValue);
        Choices.whenChosen(classes, () -> {
            if (classes.getValue() == null) { // what was typed fits none
                Fx.later(() -> classes.setValue(model.categoryProperty().get()));
            } else {
                model.categoryProperty().set(classes.getValue());
            }
        });
        classes.visibleProperty()
                .bind(model.orderProperty()
                        .isEqualTo(ChannelOrder.SELECTIVITY)
                        .and(Bindings.isNotEmpty(model.categories())));
        classes.managedProperty().bind(classes.visibleProperty());
        wide(classes);
        return classes;
    }

    private Label meaning() {
        Label meaning = sentence("channel-order-meaning");
        Follow.value(this, model.overProperty(), over -> meaning.setText(model.meaning()));
        Tooltip hint = hint();
        hint.textProperty().bind(model.orderProperty().map(order -> Messages.get("channels.order." + order + ".hint")));
        meaning.setTooltip(hint);
        return meaning;
    }

    private Label problem() {
        Label problem = sentence("channel-order-problem");
        problem.textProperty().bind(model.problemProperty());
        return problem;
    }

    private static Label sentence(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("quiet", "detail");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Tooltip hint() {
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        return hint;
    }

    private static void wide(ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(1);
    }
}
