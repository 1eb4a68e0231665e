package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

/**
 * A direction of its own at each position: the mean over the positions of a tensor of d * max(0.1, cos)^power with the
 * tensor's vector there. The tensor lies in the middle of the layer's map; what is outside of it does not count
 * (Lucid's {@code tensor_direction}).
 *
 * @param layer name of a layer with a map
 * @param array name of a file of (C,h,w) numbers, h and w at most those of the map
 * @param power as in a {@link Direction}
 */
public record TensorDirection(String layer, String array, double power) implements Objective {

    /** @throws IllegalArgumentException on an empty name or a negative power */
    public TensorDirection {
        Objects.requireNonNull(layer);
        FileName.checked(array);
        power = Projection.checkedPower(power);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public Optional<String> ownArray() {
        return Optional.of(array);
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new TensorDirection(layer, names.apply(array), power);
    }

    @Override
    public String print() {
        return new CallText("tensor").layer(layer).file(array).number(power, 0).end();
    }

    /** @throws PhospheneException when the tensor does not fit the layer */
    @Override
    public Value write(Scene scene) {
        FloatArray tensor = scene.array(array);
        List<Integer> map = scene.shape(layer);
        long[] s = tensor.shape();
        if (s.length != 3 || s[0] != map.get(1) || s[1] > map.get(2) || s[2] > map.get(3)) {
            throw new PhospheneException(
                    "The array '%s' has the shape %s, but layer '%s' needs [%s, height, width] with a height of at "
                            + "most %s and a width of at most %s at this size. Give an array of that shape or choose "
                            + "a larger size.",
                    array, Arrays.toString(s), layer, map.get(1), map.get(2), map.get(3));
        }
        long top = (map.get(2) - s[1]) / 2;
        long left = (map.get(3) - s[2]) / 2;
        Value middle = scene.program()
                .let(
                        "middle",
                        "torch.slice(torch.slice({}, 2, {}, {}, 1), 3, {}, {}, 1)",
                        scene.activation(layer),
                        top,
                        top + s[1],
                        left,
                        left + s[2]);
        Value vectors = scene.program().constant(new FloatArray(new long[] {1, s[0], s[1], s[2]}, tensor.values()));
        return Projection.mean(scene, true, middle, vectors, power);
    }
}
