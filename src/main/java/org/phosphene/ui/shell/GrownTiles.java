package org.phosphene.ui.shell;

import java.util.HashMap;
import java.util.Map;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.ui.channels.ChannelsViewModel;
import org.phosphene.ui.stage.StageViewModel;

/** Fills the tile of a channel with the picture that grew of it; one that grew further is not taken away again. */
final class GrownTiles {

    /** Steps before which a picture that was left is still noise and no tile is filled with it. */
    static final int STEPS_WORTH_KEEPING = 24;

    private record Tile(String network, UnitRef unit) {}

    private final StageViewModel stage;
    private final ChannelsViewModel channels;
    private final Map<Tile, Integer> steps = new HashMap<>();
    private UnitRef growing;
    private Frame newest;

    private GrownTiles(StageViewModel stage, ChannelsViewModel channels) {
        this.stage = stage;
        this.channels = channels;
    }

    /** Does so from now on. */
    static void fill(StageViewModel stage, ChannelsViewModel channels) {
        GrownTiles tiles = new GrownTiles(stage, channels);
        stage.run().requestProperty().addListener((observable, before, now) -> tiles.left(before));
        stage.run().frameProperty().addListener((observable, before, now) -> tiles.newest = now);
        stage.run().stateProperty().addListener((observable, before, now) -> tiles.ended(now));
        stage.run()
                .pictureProperty() // of a run that had ended before it was looked at
                .addListener((observable, before, now) ->
                        tiles.ended(stage.run().stateProperty().get()));
    }

    /** A run that gives way to the next one leaves its picture on its tile. */
    private void left(RenderRequest before) {
        if (before != null && newest != null && newest.step() >= STEPS_WORTH_KEEPING) {
            show(before.network(), newest, false);
        }
        newest = null;
        UnitRef unit = stage.unitProperty().get();
        growing = unit == null || unit.position().isPresent() ? null : unit; // a neuron's picture is not its channel's
    }

    private void ended(Rendering.State state) {
        Picture made = stage.run().pictureProperty().get();
        if (made != null && state != null && state.isFinal() && made.frame().step() > 0) {
            show(made.network(), made.frame(), state == Rendering.State.FINISHED);
            newest = null;
        }
    }

    /** @param whole whether it grew to its end, however long that is */
    private void show(String network, Frame frame, boolean whole) {
        if (growing == null) {
            return;
        }
        Tile tile = new Tile(network, growing);
        if (whole || frame.step() >= steps.getOrDefault(tile, 0)) {
            steps.put(tile, frame.step());
            channels.picture(network, growing, frame);
        }
    }
}
