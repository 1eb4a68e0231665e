package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phosphene.testkit.Engines;

/** A program that makes an atlas until it is done or killed. Argument: its folder. */
final class AtlasProcess {

    /** Width and height of the pictures. */
    static final int SIDE = 48;

    private AtlasProcess() {}

    /** A layer of 16 channels, which grow six at a time. */
    static AtlasRequest request(Path atlas) {
        RenderRequest method =
                RenderRequest.of("squeezenet1.1", "conv:0").withSize(SIDE, SIDE).withSteps(24);
        return new AtlasRequest(method, List.of("fire2/squeeze1x1"), atlas, Optional.empty());
    }

    public static void main(String[] args) {
        Engines.cpu(); // sets what the engine must know before it starts
        try (PhospheneStudio studio =
                PhospheneStudio.open(new StudioOptions(Path.of("models"), Optional.empty(), 1, false))) {
            studio.galleries().makeAtlas(request(Path.of(args[0]))).result().join();
        }
        System.exit(0);
    }
}
