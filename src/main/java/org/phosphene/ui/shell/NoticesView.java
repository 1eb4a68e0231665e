package org.phosphene.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Notices over the lower right corner: errors stay until closed, news go by themselves. */
final class NoticesView extends VBox {

    private static final double WIDTH = 420;
    private static final Duration NEWS = Duration.seconds(6);

    private final NoticesViewModel model;

    NoticesView(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxWidth(Region.USE_PREF_SIZE);
        Follow.list(this, model.notices(), this::show);
        show();
    }

    private void show() {
        getChildren().setAll(model.notices().stream().map(this::card).toList());
    }

    private Notification card(Notice notice) {
        String text = notice.times() == 1
                ? notice.text()
                : Messages.get("notice.times", notice.text(), String.valueOf(notice.times()));
        Notification card = new Notification(text, (notice.isError() ? Icons.ERROR : Icons.ABOUT).node());
        card.getStyleClass().addAll(Styles.ELEVATED_2, notice.isError() ? Styles.DANGER : Styles.ACCENT);
        Em.atMost(card, WIDTH);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.setAccessibleText(text);
        card.setOnClose(event -> model.dismiss(notice));
        if (notice.isError()) {
            Button copy = new Button(Messages.get("notice.copy"), Icons.COPY.node());
            copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
            copy.setOnAction(event -> copy(notice));
            card.setPrimaryActions(copy);
        } else {
            PauseTransition wait = new PauseTransition(NEWS);
            wait.setOnFinished(event -> model.dismiss(notice));
            wait.play();
        }
        return card;
    }

    private static void copy(Notice notice) {
        TextClipboard.copy(notice.text() + System.lineSeparator() + notice.details());
    }
}
