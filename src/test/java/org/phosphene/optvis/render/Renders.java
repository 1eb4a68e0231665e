package org.phosphene.optvis.render;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.engine.LayerShapes;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Network;
import org.phosphene.network.Preprocessing;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraphs;

/** Runs on small networks, for tests. */
final class Renders {

    static final int SIZE = 24;

    private Renders() {}

    static RenderNetwork target(Network network) {
        return new RenderNetwork(
                network,
                new Preprocessing(ChannelOrder.RGB, new float[] {127, 127, 127}, new float[] {0.01f, 0.01f, 0.01f}),
                Optional.of("logits"),
                Optional.of("softmax"),
                LayerShapes.measure(Engines.cpu(), network, new long[] {1, 3, SIZE, SIZE}));
    }

    static RenderNetwork tiny() {
        return target(TestGraphs.residual().network());
    }

    static Recipe recipe(String objective, int images, int steps, long seed) {
        Preset preset = Preset.all().get(0);
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("tiny", "0"),
                Objective.parse(objective),
                new ImageShape(images, SIZE, SIZE),
                preset,
                seed);
        return recipe.withMethod(recipe.method().withSteps(steps));
    }

    static RenderLoop loop(Recipe recipe, RenderNetwork target, FrameSink sink) {
        return new RenderLoop(recipe, target, Materials.NONE, Engines.cpu(), sink, 1);
    }

    static RenderResult run(Recipe recipe, RenderNetwork target) {
        RenderLoop loop = loop(recipe, target, FrameSink.NONE);
        try {
            boolean more = true;
            while (more) {
                more = loop.step();
            }
            return loop.finish(false);
        } finally {
            loop.close();
        }
    }

    /** A sink that keeps every frame. */
    static FrameSink keeping(List<Frame> frames) {
        return new FrameSink() {
            @Override
            public boolean wantsFrame() {
                return true;
            }

            @Override
            public void accept(Frame frame) {
                frames.add(frame);
            }
        };
    }
}
