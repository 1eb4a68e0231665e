package org.phosphene.ui.examples;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableStringValue;
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
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Beside the stage: photographs that excite its unit. Folded it is a strip with one button. */
public final class ExamplesView extends StackPane {

    private static final double WIDTH = 276;
    private static final double STRIP = 36;
    private static final double ROOM = 1200;
    private static final double ROOM_BESIDE_MORE = 1600;
    private static final Duration LOOK = Duration.millis(250);

    private final ExamplesViewModel model;
    private boolean cramped;
    private boolean gaveWay;

    public ExamplesView(ExamplesViewModel model) {
        this.model = model;
        setId("examples-panel");
        getStyleClass().add("examples");
        VBox panel = new VBox(8, head(), new ScanPane(model.folders()), choices(), new HistogramPane(model));
        panel.getChildren().addAll(spectrum(), facets(), body(), alike());
        VBox strip = new VBox(toggle(Icons.PHOTOGRAPHS, "examples.unfold", "unfold-examples", model.openProperty()));
        strip.visibleProperty().bind(model.openProperty().not());
        panel.visibleProperty().bind(model.openProperty());
        panel.managedProperty().bind(panel.visibleProperty());
        strip.managedProperty().bind(strip.visibleProperty());
        getChildren().addAll(panel, strip);
        Follow.value(this, model.openProperty(), now -> size());
        Timeline look =
                new Timeline(new KeyFrame(LOOK, event -> Fx.guard(this::look).run()));
        look.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((all, old, now) -> {
            if (now == null) {
                look.stop();
            } else {
                look.play();
                Follow.value(this, now.widthProperty(), width -> giveWay(width.doubleValue()));
            }
        });
        Follow.changes(this, model.crowdedProperty(), now -> {
            if (getScene() != null) {
                giveWay(getScene().getWidth());
            }
        });
    }

    /** In a window without room for it the panel folds itself, until there is room; it can be unfolded by hand. */
    private void giveWay(double width) {
        boolean now = width > 0 && width < (model.crowdedProperty().get() ? ROOM_BESIDE_MORE : ROOM);
        if (now == cramped) {
            return;
        }
        cramped = now;
        if (now) {
            gaveWay = model.openProperty().get();
            model.openProperty().set(false);
        } else if (gaveWay) {
            gaveWay = false;
            model.openProperty().set(true);
        }
    }

    private void look() {
        model.folders().refresh();
        model.facets().refresh();
    }

    private void size() {
        double width = model.openProperty().get() ? WIDTH : STRIP;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
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
                        Icons.CLOSE, "examples.fold", () -> model.openProperty().set(false)));
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
            if (cramped) {
                model.openProperty().set(false);
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
        StackPane body = new StackPane(list, hint);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }
}
