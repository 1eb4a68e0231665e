package org.phosphene.ui.card;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.core.Frame;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.UnitExamples;
import org.phosphene.ui.fx.Bars;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The photographs of a card and the histogram of what all of them do to the unit. */
final class PhotographsPane extends VBox {

    private static final double SIDE = 84;

    private final PhotographsViewModel model;
    private final FlowPane top = new FlowPane(6, 6);
    private final FlowPane bottom = new FlowPane(6, 6);
    private final Bars bars = new Bars(40);
    private final Label topTitle = title("card.top");
    private final Label bottomTitle = title("card.bottom");
    private final Label low = new Label();
    private final Label high = new Label();

    PhotographsPane(PhotographsViewModel model) {
        super(8);
        this.model = model;
        top.setId("card-top");
        bottom.setId("card-bottom");
        Label hint = new Label();
        hint.setId("card-photographs-hint");
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Follow.value(this, model.hintProperty(), now -> hint.setText(now.isEmpty() ? "" : Messages.get(now)));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        VBox all = new VBox(8, topTitle, top, bottomTitle, bottom, histogram());
        all.visibleProperty().bind(model.answerProperty().isNotNull());
        all.managedProperty().bind(all.visibleProperty());
        getChildren().addAll(hint, all);
        Follow.value(this, model.answerProperty(), this::show);
    }

    private static Label title(String key) {
        Label title = new Label(Messages.get(key));
        title.getStyleClass().add("field-name");
        return title;
    }

    private VBox histogram() {
        low.getStyleClass().addAll("quiet", "detail");
        high.getStyleClass().addAll("quiet", "detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bars.setAccessibleText(Messages.get("card.histogram"));
        VBox box = new VBox(2, title("card.histogram"), bars, new HBox(low, gap, high));
        box.getStyleClass().add("histogram");
        box.setMaxWidth(420);
        return box;
    }

    private void show(UnitExamples now) {
        fill(top, model.top());
        fill(bottom, model.bottom());
        if (now != null) {
            topTitle.setText(counted("card.top", model.top(), now));
            bottomTitle.setText(counted("card.bottom", model.bottom(), now));
            bars.show(now.histogram());
            low.setText(RunText.number(now.histogram().least()));
            high.setText(RunText.number(now.histogram().most()));
        }
    }

    /** Who sees ten must know that they are not all. */
    private static String counted(String key, List<DatasetExample> shown, UnitExamples all) {
        return Messages.get(
                "card.of", Messages.get(key), String.valueOf(shown.size()), String.valueOf(all.photographs()));
    }

    private void fill(FlowPane pane, List<DatasetExample> examples) {
        pane.getChildren().setAll(examples.stream().map(this::tile).toList());
    }

    private VBox tile(DatasetExample example) {
        ImageView picture = new ImageView();
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        StackPane face = new StackPane(picture);
        face.setMinSize(SIDE, SIDE);
        Label activation = new Label(RunText.number(example.activation()));
        activation.getStyleClass().add("number");
        VBox tile = new VBox(2, face, activation);
        tile.setAlignment(Pos.TOP_CENTER);
        tile.setAccessibleText(example.name() + ", " + activation.getText());
        String credit = example.credit().map(name -> "\n" + name).orElse("");
        Tooltip.install(tile, new Tooltip(example.name() + credit));
        model.thumbnail(example)
                .whenCompleteAsync((frame, error) -> arrived(frame, error, picture, face), Fx.executor());
        return tile;
    }

    private static void arrived(Frame frame, Throwable error, ImageView picture, StackPane face) {
        if (error == null) {
            picture.setImage(FrameImage.still(frame, 0));
        } else {
            Label problem = new Label(Failure.of(error).sentence());
            problem.getStyleClass().addAll("quiet", "detail");
            problem.setWrapText(true);
            face.getChildren().setAll(problem);
        }
    }
}
