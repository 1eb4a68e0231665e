package org.phosphene.optvis.objective;

import java.util.List;
import java.util.function.UnaryOperator;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

/**
 * From one objective to another over the images of a batch: image n of N has (1 - n/(N-1)) times the first and n/(N-1)
 * times the second (Lucid's {@code channel_interpolate}, for any two objectives). Needs at least two images.
 *
 * @param first of image 0 alone, without a steered term
 * @param second of the last image alone, without a steered term
 */
public record Interpolation(Objective first, Objective second) implements Objective {

    /** @throws IllegalArgumentException when a steered term is in it */
    public Interpolation {
        if (first.steered().isPresent() || second.steered().isPresent()) {
            throw new IllegalArgumentException("a steered term stands outside of functions");
        }
    }

    @Override
    public List<Objective> parts() {
        return List.of(first, second);
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new Interpolation(first.renamed(names), second.renamed(names));
    }

    @Override
    public boolean aboutBatch() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("interpolation")
                .argument(first.print())
                .argument(second.print())
                .end();
    }

    /** @throws IllegalStateException when there is one image only */
    @Override
    public Value write(Scene scene) {
        int images = scene.images();
        if (images < 2) {
            throw new IllegalStateException("an interpolation has at least two images");
        }
        float[] before = new float[images];
        float[] after = new float[images];
        for (int n = 0; n < images; n++) {
            after[n] = (float) n / (images - 1);
            before[n] = 1 - after[n];
        }
        long[] shape = {images};
        return scene.program()
                .let(
                        "interpolation",
                        "torch.add(torch.mul({}, {}), torch.mul({}, {}))",
                        first.write(scene),
                        scene.program().constant(new FloatArray(shape, before)),
                        second.write(scene),
                        scene.program().constant(new FloatArray(shape, after)));
    }
}
