package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

/**
 * An activation grid: image n shows what a layer sees at position n of a photograph, row by row. Its value is the mean
 * over the image's positions of d * max(0.1, cos)^power with the photograph's activation at position n as the direction
 * ("The Building Blocks of Interpretability", Distill 2018). There are as many images as the photograph's map has
 * positions.
 *
 * @param layer name of a layer with a map
 * @param photograph name of the photograph
 * @param power as in a {@link Direction}
 */
public record Grid(String layer, String photograph, double power) implements Objective {

    /** @throws IllegalArgumentException on an empty name or a negative power */
    public Grid {
        Objects.requireNonNull(layer);
        FileName.checked(photograph);
        power = Projection.checkedPower(power);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public Optional<Sight> ownSight() {
        return Optional.of(new Sight(photograph, layer, Sight.Kind.CELLS));
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new Grid(layer, names.apply(photograph), power);
    }

    @Override
    public boolean separate() {
        return true;
    }

    @Override
    public boolean aboutBatch() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("grid")
                .layer(layer)
                .file(photograph)
                .number(power, 0)
                .end();
    }

    /** @throws PhospheneException unless there are as many images as positions */
    @Override
    public Value write(Scene scene) {
        FloatArray cells = scene.cells(photograph, layer);
        int channels = (int) cells.shape()[0];
        int height = (int) cells.shape()[1];
        int width = (int) cells.shape()[2];
        int count = height * width;
        if (scene.images() != count) {
            throw new PhospheneException(
                    "The map of layer '%s' is %sx%s for the photograph, so the grid has %s images. Ask for %s "
                            + "images.",
                    layer, height, width, count, count);
        }
        float[] vectors = new float[count * channels];
        for (int n = 0; n < count; n++) {
            for (int c = 0; c < channels; c++) {
                vectors[n * channels + c] = cells.values()[c * count + n];
            }
        }
        Value directions = scene.program().constant(new FloatArray(new long[] {count, channels, 1, 1}, vectors));
        return Projection.mean(scene, true, scene.activation(layer), directions, power);
    }
}
