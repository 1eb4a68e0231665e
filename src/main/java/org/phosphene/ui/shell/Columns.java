package org.phosphene.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;

/**
 * Layers, channels and the page from left to right. While pictures are compared in a narrow window the channels go
 * below the layers, so that the comparison has room; pages other than the first need no channels beside them.
 */
final class Columns extends SplitPane {

    private static final double LAYERS_WIDTH = 276;
    private static final double TWO_CHANNELS = 178;
    private static final double THREE_CHANNELS = 250;
    private static final double ROOM_FOR_THREE = 1440;
    private static final double LEAST = 160;
    private static final double ROOM_FOR_FOUR = 1600;

    private final Map<Page, Region> views = new HashMap<>();
    private final Region channels;
    private final Region compare;
    private final Region tray;
    private final SplitPane sides;
    private final VBox right = new VBox();
    private Page page;
    private Arrangement arranged;

    /** What of the left side is shown, and how. */
    private enum Arrangement {
        BESIDE,
        BELOW,
        LAYERS,
        NOTHING
    }

    Columns(PagesViewModel model, List<Page> pages, ShellView.Parts parts) {
        Region layers = parts.layers();
        layers.getStyleClass().add("side");
        channels = parts.channels();
        compare = parts.compare();
        tray = parts.tray();
        layers.setMinSize(LEAST, LEAST);
        channels.setMinSize(LEAST, LEAST);
        sides = new SplitPane(layers, channels);
        right.setMinWidth(0);
        getItems().addAll(sides, right);
        setResizableWithParent(sides, false);
        widthProperty().addListener((observable, before, now) -> arrange());
        compare.visibleProperty().addListener((observable, before, now) -> arrange());
        Follow.value(this, model.pageProperty(), now -> show(pages, now));
    }

    /** Shares the width of a row with others. */
    static Region evenly(Region part) {
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setMinWidth(0);
        part.setPrefWidth(1);
        part.setMaxWidth(Double.MAX_VALUE);
        return part;
    }

    private void show(List<Page> pages, String id) {
        Page now = pages.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        page = now;
        Region view = views.computeIfAbsent(now, Page::view);
        VBox.setVgrow(view, Priority.ALWAYS);
        right.getChildren().setAll(now.aboveTray() ? List.of(view, tray) : List.of(view));
        arrange();
    }

    private void arrange() {
        Arrangement wanted = wanted();
        if (getWidth() == 0 || wanted == arranged) {
            return;
        }
        arranged = wanted;
        boolean below = wanted == Arrangement.BELOW;
        keep(this, sides, wanted != Arrangement.NOTHING, 0);
        keep(sides, channels, wanted != Arrangement.LAYERS, 1);
        sides.setOrientation(below ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        double both = LAYERS_WIDTH + (getWidth() < ROOM_FOR_THREE ? TWO_CHANNELS : THREE_CHANNELS);
        Runnable divide = () -> {
            sides.setDividerPositions(below ? 0.5 : LAYERS_WIDTH / both);
            setDividerPositions((wanted == Arrangement.BESIDE ? both : LAYERS_WIDTH) / getWidth());
        };
        layout();
        divide.run();
        Fx.later(divide); // a part that has just come back is given its own width in between
    }

    private Arrangement wanted() {
        if (!page.besideLayers()) {
            return Arrangement.NOTHING;
        } else if (!page.id().equals(ExplorePage.ID)) {
            return Arrangement.LAYERS;
        }
        return compare.isVisible() && getWidth() < ROOM_FOR_FOUR ? Arrangement.BELOW : Arrangement.BESIDE;
    }

    private static void keep(SplitPane pane, Node part, boolean wanted, int at) {
        if (wanted && !pane.getItems().contains(part)) {
            pane.getItems().add(at, part);
        } else if (!wanted) {
            pane.getItems().remove(part);
        }
    }
}
