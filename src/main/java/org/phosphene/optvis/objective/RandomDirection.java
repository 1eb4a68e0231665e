package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.Value;

/**
 * A {@link Direction} of random numbers of mean 0 and standard deviation 1, one for each channel, to compare a layer's
 * own axes with ("Feature Visualization", Distill 2017, "random directions"). The same seed gives the same vector on
 * every machine.
 *
 * @param layer name of the layer
 * @param seed of the numbers, 0 or more
 * @param power as in a direction
 * @param at as in a direction
 */
public record RandomDirection(String layer, int seed, double power, Optional<UnitRef.Position> at)
        implements Objective {

    /** @throws IllegalArgumentException on a negative seed or power */
    public RandomDirection {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(at);
        if (seed < 0) {
            throw new IllegalArgumentException("a seed is not negative: " + seed);
        }
        power = Projection.checkedPower(power);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public String print() {
        return new CallText("random").layer(layer).number(seed).number(power, 0).end() + Direction.suffix(at);
    }

    /** The direction for a layer of so many channels. */
    public Direction drawn(int channels) {
        Random random = new Random(mixed(seed));
        float[] vector = new float[channels];
        for (int i = 0; i < channels; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return new Direction(layer, vector, power, at);
    }

    /** SplitMix64's first number, because Random gives neighbouring seeds first numbers that are nearly the same. */
    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public Value write(Scene scene) {
        return drawn(scene.shape(layer).get(1)).write(scene);
    }
}
