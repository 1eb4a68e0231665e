package org.phosphene.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderProgress;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The unit's activation as a number, the objective as a curve. */
final class RunNumbers extends HBox {

    private static final double HINT_WIDTH = 360;

    private final CurveView curve = new CurveView();
    private final Label activation = new Label();
    private final LiveRun run;

    RunNumbers(LiveRun run) {
        this.run = run;
        getStyleClass().add("run-numbers");
        setAlignment(Pos.CENTER_LEFT);
        activation.setId("activation");
        activation.getStyleClass().add("activation");
        Label name = new Label(Messages.get("stage.activation"));
        name.getStyleClass().add("field-name");
        VBox number = new VBox(activation, name);
        number.setAlignment(Pos.CENTER);
        Em.atLeast(number, 84);
        Tooltip.install(number, hint("stage.activation.tip"));
        Tooltip.install(curve, hint("stage.curve.tip"));
        HBox.setHgrow(curve, Priority.ALWAYS);
        getChildren().addAll(number, curve);
        Follow.changes(this, run.progressProperty(), now -> show());
        Follow.changes(this, run.pictureProperty(), now -> show());
        show();
    }

    private static Tooltip hint(String key) {
        Tooltip hint = new Tooltip(Messages.get(key));
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        return hint;
    }

    private void show() {
        RenderProgress now = run.progressProperty().get();
        curve.show(now);
        double value = run.pictureProperty().get() != null
                ? run.pictureProperty().get().activation()
                : now == null ? Double.NaN : now.activation();
        activation.setText(RunText.number(value));
    }
}
