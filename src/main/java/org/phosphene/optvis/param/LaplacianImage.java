package org.phosphene.optvis.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A pyramid: the sum of pixel images of the size of the picture and of halves of it, each enlarged bilinearly
 * (lucid/optvis/param/lowres.py, {@code laplacian_pyramid_image}).
 *
 * @param sd standard deviation of the first numbers; Lucid's is 0.01
 * @param levels number of sizes, 1 to 12; Lucid's is 4
 */
public record LaplacianImage(double sd, int levels) implements Basis {

    private static final String LEVEL = "level_";

    /** Lucid's values. */
    public static final LaplacianImage DEFAULT = new LaplacianImage(0.01, 4);

    /** @throws IllegalArgumentException unless the deviation is 0 to 1,000 and the levels 1 to 12 */
    public LaplacianImage {
        Sd.check(sd);
        if (levels < 1 || levels > 12) {
            throw new IllegalArgumentException("a pyramid has 1 to 12 levels: " + levels);
        }
    }

    @Override
    public String kind() {
        return "laplacian";
    }

    @Override
    public List<String> leaves() {
        return IntStream.range(0, levels).mapToObj(level -> LEVEL + level).toList();
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        return Leaves.start(shape.images(), noise, tensors(shape, planes));
    }

    private List<Leaves.Each> tensors(ImageShape shape, int planes) {
        return IntStream.range(0, levels)
                .mapToObj(level -> new Leaves.Each(
                        LEVEL + level,
                        sd,
                        planes,
                        Leaves.part(shape.height(), 1 << level),
                        Leaves.part(shape.width(), 1 << level)))
                .toList();
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        List<Value> enlarged = new ArrayList<>();
        for (String leaf : leaves()) {
            Value level = leaves.get(leaf);
            enlarged.add(enlarged.isEmpty() ? level : Leaves.enlarged(program, level, shape));
        }
        return Leaves.sum(program, enlarged);
    }

    /** The finest level is the picture, the others are 0. */
    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        Map<String, Value> levels = new LinkedHashMap<>();
        for (Leaves.Each tensor : tensors(shape, planes)) {
            String size = ProgramBuilder.list(shape.images(), tensor.shape()[0], tensor.shape()[1], tensor.shape()[2]);
            levels.put(tensor.name(), levels.isEmpty() ? z : program.let("zeros", "torch.new_zeros({}, {})", z, size));
        }
        return Optional.of(levels);
    }
}
