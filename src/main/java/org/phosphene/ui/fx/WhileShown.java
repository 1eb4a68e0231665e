package org.phosphene.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * What goes on while a view is in a window that is shown. The toolkit holds what it calls again and again, so a view
 * that went on after its window had closed would stay in memory with all it shows.
 */
public final class WhileShown {

    private WhileShown() {}

    /** Does something again and again; an exception is reported and the next time comes all the same. */
    public static void every(Duration interval, Node view, Runnable task) {
        Timeline timer =
                new Timeline(new KeyFrame(interval, event -> Fx.guard(task).run()));
        timer.setCycleCount(Animation.INDEFINITE);
        between(view, timer::play, timer::stop);
    }

    /** Starts something whenever the view comes to be shown, and stops it when it no longer is. */
    static void between(Node view, Runnable start, Runnable stop) {
        ObservableValue<Boolean> shown = view.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        shown.addListener((observable, before, now) -> (now ? start : stop).run());
        if (shown.getValue()) {
            start.run();
        }
    }
}
