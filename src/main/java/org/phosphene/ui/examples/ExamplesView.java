package org.phosphene.ui.examples;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.phosphene.studio.ExampleQuery.Measure;
import org.phosphene.ui.examples.ExamplesViewModel.Choice;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.WhileShown;
import org.phosphene.ui.theme.ErrorLine;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Beside the stage: photographs that excite its unit. Folded it is a strip with one button. */
public final class ExamplesView extends StackPane {

    static final double SIDES = 20; // padding and border of the panel
    private static final double STRIP = 48; // a button and the padding of the panel
    private static final double ROOM = 1200;
    private static final double ROOM_BESIDE_MORE = 1600;
    private static final double ROOM_FOR_THREE = 1440;
    private static final double ROOM_FOR_FOUR = 1800;
    private static final Duration LOOK = Duration.millis(250);

    private final ExamplesViewModel model;
    private final PanelViewModel panel;

    public ExamplesView(ExamplesViewModel model) {
        this.model = model;
        panel = model.panel();
        setId("examples-panel");
        getStyleClass().add("examples");
        VBox content = new VBox(8, head(), new ScanPane(model.folders()), choices(), new HistogramPane(model));
        content.getChildren()
                .addAll(
                        new ErrorLine("heat-problem", model.heatProblemProperty()),
                        spectrum(),
                        facets(),
                        body(),
                        alike());
        VBox strip = new VBox(toggle(Icons.PHOTOGRAPHS, "examples.unfold", "unfold-examples", panel.openProperty()));
        strip.visibleProperty().bind(panel.openProperty().not());
        content.visibleProperty().bind(panel.openProperty());
        content.managedProperty().bind(content.visibleProperty());
        strip.managedProperty().bind(strip.visibleProperty());
        PanelEdge edge = new PanelEdge(panel, this);
        StackPane.setAlignment(edge, Pos.CENTER_LEFT);
        StackPane.setMargin(edge, new Insets(-8, 0, -8, -8)); // over the padding of the panel
        getChildren().addAll(content, strip, edge);
        Follow.value(this, panel.openProperty(), now -> size());
        Follow.changes(this, panel.widthProperty(), now -> size());
        WhileShown.every(LOOK, this, this::look);
        sceneProperty().addListener((all, old, now) -> {
            if (now != null) {
                Follow.value(this, now.widthProperty(), width -> giveWay());
            }
        });
        Follow.changes(this, panel.crowdedProperty(), now -> giveWay());
    }

    private void giveWay() {
        double window = getScene() == null ? 0 : getScene().getWidth();
        boolean crowded = panel.crowdedProperty().get();
        panel.giveWay(window > 0 && window < (crowded ? ROOM_BESIDE_MORE : ROOM));
        size();
    }

    private void look() {
        model.folders().refresh();
        model.facets().refresh();
    }

    private void size() {
        double width = panel.openProperty().get() ? unfolded() : STRIP;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /** As wide as the user wants it, or for as many photographs side by side as there is room for. */
    private double unfolded() {
        double window = getScene() == null ? 0 : getScene().getWidth();
        double wanted = panel.widthProperty().get();
        if (wanted > 0) {
            return Math.max(PanelEdge.widthFor(2), Math.min(wanted, window / 2));
        }
        boolean alone = !panel.crowdedProperty().get();
        return PanelEdge.widthFor(alone && window >= ROOM_FOR_FOUR ? 4 : alone && window >= ROOM_FOR_THREE ? 3 : 2);
    }

    private HBox head() {
        FolderMenu menu = new FolderMenu(model.folders());
        HBox.setHgrow(menu, Priority.ALWAYS);
        HBox head = new HBox(
                2,
                menu,
                toggle(Icons.WHOLE, "examples.whole", "whole", model.wholeProperty()),
                toggle(Icons.HEAT, "examples.heat", "heat", model.heatShownProperty()),
                IconButton.of(
                        Icons.CLOSE, "examples.fold", () -> panel.openProperty().set(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static ToggleButton toggle(Icons icon, String key, String id, BooleanProperty wanted) {
        ToggleButton button = IconButton.toggle(icon, key);
        button.setId(id);
        button.selectedProperty().bindBidirectional(wanted);
        return button;
    }

    private HBox choices() {
        ComboBox<Choice> choice = box(
                "choice",
                "examples.choice",
                model.choiceProperty(),
                value -> Messages.get("examples.choice." + value),
                List.of(Choice.values()));
        ComboBox<Measure> measure = box(
                "measure",
                "examples.measure",
                model.measureProperty(),
                value -> Messages.get("examples.measure." + value),
                List.of(Measure.values()));
        measure.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        ObservableStringValue always = Bindings.when(model.choiceProperty().isEqualTo(Choice.SPECTRUM))
                .then(Messages.get("examples.spectrum.always"))
                .otherwise("");
        return new HBox(6, choice, new Explained(measure, always));
    }

    private Button alike() {
        Button alike = new Button(Messages.get("examples.alike"), Icons.ALIKE.node());
        alike.setId("examples-alike");
        alike.getStyleClass().add(Styles.SMALL);
        alike.setTooltip(new Tooltip(Messages.get("examples.alike.hint")));
        alike.setMaxWidth(Double.MAX_VALUE);
        alike.setWrapText(true);
        alike.setMinHeight(USE_PREF_SIZE);
        alike.setOnAction(event -> model.findAlike());
        alike.visibleProperty().bind(model.answerProperty().isNotNull());
        alike.managedProperty().bind(alike.visibleProperty());
        return alike;
    }

    /** A spectrum has a scale of its own. */
    private Label spectrum() {
        Label by = new Label();
        by.setId("spectrum-by");
        by.getStyleClass().addAll("quiet", "detail");
        by.setWrapText(true);
        by.setMinHeight(USE_PREF_SIZE);
        by.visibleProperty()
                .bind(model.choiceProperty()
                        .isEqualTo(Choice.SPECTRUM)
                        .and(model.answerProperty().isNotNull()));
        by.managedProperty().bind(by.visibleProperty());
        Follow.value(by, model.answerProperty(), now -> {
            boolean before = now != null && now.spectrum().beforeRelu();
            by.setText(Messages.get(before ? "examples.spectrum.beforeRelu" : "examples.spectrum.by"));
        });
        return by;
    }

    private static <T> ComboBox<T> box(
            String id, String key, ObjectProperty<T> property, Function<T, String> words, List<T> values) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(Messages.get(key));
        box.setTooltip(new Tooltip(Messages.get(key)));
        box.getItems().setAll(values);
        box.setConverter(Choices.texts(words));
        box.valueProperty().bindBidirectional(property);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private FacetsPane facets() {
        FacetsPane pane = new FacetsPane(model, () -> {
            if (panel.isCramped()) {
                panel.openProperty().set(false);
            }
        });
        pane.visibleProperty().bind(model.choiceProperty().isEqualTo(Choice.FACETS));
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private StackPane body() {
        ExamplesList list = new ExamplesList(model);
        Label why = new Label();
        why.setId("examples-hint");
        why.getStyleClass().add("hint");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Button remedy = new Button();
        remedy.setId("examples-remedy");
        remedy.getStyleClass().add(Styles.ACCENT);
        remedy.managedProperty().bind(remedy.visibleProperty());
        remedy.setOnAction(event -> model.remedy());
        VBox hint = new VBox(why, remedy);
        hint.setAlignment(Pos.CENTER);
        Runnable tell = () -> {
            Hint now = model.hintProperty().get();
            why.setText(now.text());
            remedy.setVisible(now.remedy() != Hint.Remedy.NONE);
            remedy.setText(Messages.get("examples.remedy." + now.remedy()));
            hint.setVisible(!now.text().isEmpty());
            list.setVisible(now.text().isEmpty());
        };
        Follow.value(list, model.hintProperty(), now -> tell.run());
        StackPane body = new StackPane(list, hint, new HeatBusy(model));
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }
}
