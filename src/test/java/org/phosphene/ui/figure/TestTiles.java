package org.phosphene.ui.figure;

import java.util.ArrayList;
import java.util.List;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

/** Finished pictures as the tray holds them. */
final class TestTiles {

    private TestTiles() {}

    /** Pictures of 60 x 40 pixels of the channels 0, 1, ... with these captions. */
    static List<GridTile> of(ScriptedStudio studio, String... captions) {
        List<GridTile> tiles = new ArrayList<>();
        for (String caption : captions) {
            RenderRequest request = RenderRequest.of("scripted", "block5/add:" + tiles.size());
            ScriptedRendering run = studio.render(request.withSize(60, 40), FrameSink.NONE);
            run.finish();
            tiles.add(new GridPanel(run.result().join(), 0, caption));
        }
        return tiles;
    }

    /** A picture whose run was stopped early. */
    static GridTile stopped(ScriptedStudio studio) {
        ScriptedRendering run = studio.render(RenderRequest.of("scripted", "block5/add:99"), FrameSink.NONE);
        run.advance(3);
        run.stop();
        return new GridPanel(run.result().join(), 0, "stopped");
    }
}
