package org.phosphene.ui.layers;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.phosphene.studio.ByteText;
import org.phosphene.studio.DownloadProgress;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.layers.DownloadViewModel.State;
import org.phosphene.ui.theme.Messages;

/** Asks before a network is downloaded, then shows how far it is, or why it failed. */
final class DownloadPane extends VBox {

    private static final double GAP = 6;
    private static final Duration LOOK = Duration.millis(200);
    private static final long MINUTE = 60;

    private final DownloadViewModel model;
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = quiet("");
    private final Timeline timer =
            new Timeline(new KeyFrame(LOOK, event -> Fx.guard(this::look).run()));

    DownloadPane(DownloadViewModel model) {
        super(GAP);
        this.model = model;
        setId("download");
        getStyleClass().add("download");
        bar.setMaxWidth(Double.MAX_VALUE);
        numbers.setId("download-numbers");
        timer.setCycleCount(Animation.INDEFINITE);
        managedProperty().bind(visibleProperty());
        Follow.changes(this, model.stateProperty(), now -> show());
        Follow.changes(this, model.offerProperty(), now -> show());
        Follow.changes(this, model.progressProperty(), this::tell);
        show();
    }

    private void look() {
        model.refresh();
    }

    private void show() {
        State state = model.stateProperty().get();
        setVisible(state != State.NOTHING);
        if (state == State.RUNNING) {
            timer.play();
        } else {
            timer.stop();
        }
        NetworkOffer offer = model.offerProperty().get();
        if (state == State.NOTHING || offer == null) {
            getChildren().clear();
        } else if (state == State.ASKING) {
            ask(offer);
        } else if (state == State.RUNNING) {
            tell(model.progressProperty().get());
            getChildren()
                    .setAll(
                            title("download.running", Messages.said(offer.title())),
                            bar,
                            numbers,
                            new HBox(GAP, button("download-stop", "download.stop", model::stop)));
        } else {
            Label why = text(model.failureProperty().get());
            why.setId("download-failure");
            getChildren()
                    .setAll(
                            title("download.failed", Messages.said(offer.title())),
                            why,
                            buttons(button("download-again", "download.again", model::start)));
        }
    }

    private void ask(NetworkOffer offer) {
        String size = offer.arrived() > 0
                ? Messages.get("download.size.rest", ByteText.of(offer.bytes()), ByteText.of(offer.arrived()))
                : Messages.get("download.size", ByteText.of(offer.bytes()));
        getChildren()
                .setAll(
                        title("download.question", Messages.said(offer.title())),
                        text(Messages.get("download.what", offer.source())),
                        text(size),
                        text(Messages.get("download.licence", offer.licence())),
                        quiet(Messages.get("download.from", offer.address())),
                        quiet(Messages.get("download.to", offer.file())),
                        quiet(Messages.get(offer.checked() ? "download.checked" : "download.unchecked")),
                        buttons(button("download-start", "download.start", model::start)));
    }

    private HBox buttons(Button first) {
        first.getStyleClass().add(Styles.ACCENT);
        return new HBox(GAP, first, button("download-dismiss", "download.dismiss", model::dismiss));
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Messages.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node title(String key, String network) {
        Label title = text(Messages.get(key, network));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    private static Label text(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label quiet(String sentence) {
        Label label = text(sentence);
        label.getStyleClass().addAll("quiet", "detail");
        return label;
    }

    private void tell(DownloadProgress now) {
        boolean known = now.total().isPresent();
        bar.setProgress(known ? (double) now.bytes() / now.total().getAsLong() : ProgressBar.INDETERMINATE_PROGRESS);
        String far = Messages.get("download.far", ByteText.of(now.bytes()), ByteText.of(now.total()));
        String speed = now.bytesPerSecond() > 0
                ? Messages.get("download.speed", ByteText.of(now.bytesPerSecond()))
                : Messages.get("download.waiting");
        numbers.setText(
                now.secondsLeft().isPresent()
                        ? far + speed + left(now.secondsLeft().getAsLong())
                        : far + speed);
    }

    private static String left(long seconds) {
        return seconds < MINUTE
                ? Messages.get("download.left.seconds", seconds)
                : Messages.get("download.left.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
